package org.sayso.claims;

import java.util.List;

/** Finds the claims of one kind in a sentence. */
interface ClaimRule {
    /** The claims of this kind, in order. */
    List<Draft> draft(Scene scene);
}
