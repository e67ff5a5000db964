package org.sayso.statements;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The verbs by which a report ascribes words, known in every inflected form. */
final class ReportingVerbs {
    /** What a verb takes, and so where its content stands. */
    enum Frame {
        /** Words said: a clause, a quotation, also in parenthesis. */
        SAY,
        /** Words said to an addressee. */
        TELL,
        /** A view held. */
        THINK,
        /** What a document or a finding shows. */
        SHOW,
        /** An infinitive. */
        PROMISE,
        /** A noun phrase judged, named or put forward. */
        JUDGE
    }

    /** The inflection of a form. */
    enum Inflection {
        /** {@code say}. */
        BASE,
        /** {@code says}. */
        THIRD_PERSON,
        /** {@code said}. */
        PAST,
        /** {@code saying}. */
        PARTICIPLE
    }

    /** A form of a verb: its inflection and the frames of its verb. */
    record Form(Inflection inflection, Set<Frame> frames) {}

    private static final Form NONE = new Form(Inflection.BASE, Set.of());

    private final Map<String, Form> forms = new HashMap<>();

    ReportingVerbs() {
        WordList list = WordList.read("reporting-verbs.txt");
        for (String section : list.sections()) {
            Frame frame = Frame.valueOf(section.toUpperCase(Locale.ROOT));
            list.lines(section).forEach(line -> addVerb(List.of(line.split(" ")), frame));
        }
    }

    /** What is known of a word in lower case; a form without frames where it is no reporting verb. */
    Form form(String word) {
        return forms.getOrDefault(word, NONE);
    }

    private void addVerb(List<String> verb, Frame frame) {
        String lemma = verb.get(0);
        String stem = lemma.endsWith("e") ? lemma.substring(0, lemma.length() - 1) : lemma;
        boolean consonantY = lemma.matches(".*[^aeiou]y");
        String shortened = lemma.substring(0, lemma.length() - 1);
        add(lemma, Inflection.BASE, frame);
        add(thirdPerson(lemma, consonantY ? shortened + "ie" : lemma), Inflection.THIRD_PERSON, frame);
        add(consonantY ? shortened + "ied" : stem + "ed", Inflection.PAST, frame);
        add(stem + "ing", Inflection.PARTICIPLE, frame);
        for (String irregular : verb.subList(1, verb.size())) {
            add(irregular, irregular.endsWith("ing") ? Inflection.PARTICIPLE : Inflection.PAST, frame);
        }
    }

    private static String thirdPerson(String lemma, String stem) {
        return stem + (lemma.matches(".*(s|sh|ch|x|z)") ? "es" : "s");
    }

    private void add(String word, Inflection inflection, Frame frame) {
        EnumSet<Frame> frames = EnumSet.of(frame);
        Form known = forms.get(word);
        if (known != null) {
            frames.addAll(known.frames());
        }
        forms.put(word, new Form(known == null ? inflection : known.inflection(), Set.copyOf(frames)));
    }
}
