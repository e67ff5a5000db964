package org.sayso.desk.view;

/**
 * What stands around every page.
 *
 * @param title the page's name
 * @param path its path, to mark where one is
 * @param skip where the link past the bar leads: the place where the page's own content begins
 * @param secret what the desk's forms carry
 * @param canSignOut whether somebody is signed in
 * @param version Sayso's version
 */
public record Frame(String title, String path, String skip, String secret, boolean canSignOut, String version) {}
