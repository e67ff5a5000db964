/**
 * The {@code sayso} command: reads what was asked, runs the pipeline, and puts results on standard output and messages on
 * standard error.
 *
 * <p>Each subcommand is a class; {@link org.sayso.app.Surroundings} holds all that the command meets outside of itself, so
 * a test runs the whole command in its own process. One class, {@code Failures}, turns whatever goes wrong into a message
 * and an exit status: 0 done, 1 a claim was refuted and {@code --gate} was given, 2 the command was not understood, 3 data
 * could not be used, 70 a fault of Sayso's.
 *
 * <p>Read first: {@code Main}, {@code SaysoCommand}, {@code ArticleRun}.
 */
@NullMarked
package org.sayso.app;

import org.jspecify.annotations.NullMarked;
