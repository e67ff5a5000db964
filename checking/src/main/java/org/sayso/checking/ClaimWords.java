package org.sayso.checking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sayso.domain.claim.Claim;
import org.sayso.domain.statement.Speaker;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.text.Article;

/**
 * The words of a claim as stems.
 *
 * @param head the counted noun
 * @param action what happened
 * @param qualifiers what narrows the head
 * @param measure head, action and qualifiers together
 * @param sentence the whole sentence, in order
 * @param sentenceText the whole sentence as it stands
 * @param speaker the words that name who is answerable
 * @param article the whole article, as a set
 */
record ClaimWords(
        Optional<String> head,
        Optional<String> action,
        List<String> qualifiers,
        Set<String> measure,
        List<String> sentence,
        String sentenceText,
        List<String> speaker,
        Set<String> article) {
    static ClaimWords of(Article article, Set<String> articleStems, Claim claim, Optional<Statement> statement) {
        Optional<String> head = claim.measure().head().map(Stems::of);
        Optional<String> action = claim.measure().action().map(Stems::of);
        List<String> qualifiers = claim.measure().qualifiers().stream()
                .flatMap(word -> Stems.ofText(word).stream())
                .toList();
        Set<String> measure = new LinkedHashSet<>(qualifiers);
        head.ifPresent(measure::add);
        action.ifPresent(measure::add);
        return new ClaimWords(
                head,
                action,
                qualifiers,
                measure,
                Stems.ofText(article.textAt(claim.sentence())),
                article.textAt(claim.sentence()),
                statement.map(ClaimWords::speakerOf).orElse(List.of()),
                articleStems);
    }

    private static List<String> speakerOf(Statement statement) {
        List<String> words = new ArrayList<>();
        statement.source().ifPresent(source -> words.addAll(Stems.ofText(source.text())));
        statement.speaker().ifPresent(speaker -> words.addAll(wordsOf(speaker)));
        return words;
    }

    private static List<String> wordsOf(Speaker speaker) {
        List<String> words = new ArrayList<>(Stems.ofText(speaker.name()));
        speaker.role().ifPresent(role -> words.addAll(Stems.ofText(role)));
        speaker.organization().ifPresent(organization -> words.addAll(Stems.ofText(organization)));
        return words;
    }
}
