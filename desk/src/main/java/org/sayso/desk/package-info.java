/**
 * The web desk: checks articles in a browser, keeps them in a ledger, and gives people the last word.
 *
 * <p>The desk adds no finding of its own. It reads what is pasted, uploaded or fetched, queues it for the pipeline, keeps
 * the report with its page in the ledger, shows that page with what people have said of it, and exports both. The same is
 * offered as JSON under {@code /api}, described by {@code openapi.json}. Javalin and its types stay in this package.
 *
 * <p>Read first: {@code Desk} (what belongs together), {@code Guard} (what every request must pass), {@code CheckPages};
 * then {@code org.sayso.desk.safety} and {@code org.sayso.desk.work}.
 */
@NullMarked
package org.sayso.desk;

import org.jspecify.annotations.NullMarked;
