package org.sayso.desk.view;

/**
 * What stands around every page.
 *
 * @param title the page's name
 * @param path its path, to mark where one is
 * @param secret what the desk's forms carry
 * @param canSignOut whether somebody is signed in
 * @param version Sayso's version
 */
public record Frame(String title, String path, String secret, boolean canSignOut, String version) {}
