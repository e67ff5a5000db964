package org.sayso.desk.view;

/**
 * A line of a list that leads somewhere.
 *
 * @param label the words
 * @param address where they lead; empty for nowhere
 * @param remark more about it; may be empty
 * @param kind a name for its look: a verdict, or the state of an article that is checked
 */
public record Line(String label, String address, String remark, String kind) {}
