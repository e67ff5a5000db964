/**
 * Fetching an address that a user gives, where that is switched on, without letting anybody reach into the network the desk
 * stands in.
 *
 * <p>Read first: {@code PageFetcher}, {@code PublicAddresses}.
 */
@NullMarked
package org.sayso.desk.fetch;

import org.jspecify.annotations.NullMarked;
