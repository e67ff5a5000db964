package org.sayso.statements;

import java.util.List;
import java.util.Optional;
import org.sayso.domain.statement.Speaker;

/**
 * Tells whom a source means that is no pronoun: a name, a document's maker, somebody described who is known, else the words as
 * they stand, which are kept for the pronouns and descriptions that follow.
 */
final class NounSource {
    private static final int LONGEST_TITLE = 5;

    private final TokenSequence tokens;
    private final Mentions mentions;
    private final Attention attention;
    private final NamedSource named;
    private final DescribedSource described;
    private final DocumentSource documents;
    private final RoleReader roles;
    private final Antecedent antecedents;

    NounSource(TokenSequence tokens, Mentions mentions, Attention attention, RoleReader roles) {
        this.tokens = tokens;
        this.mentions = mentions;
        this.attention = attention;
        this.named = new NamedSource(tokens, mentions);
        this.described = new DescribedSource(mentions, attention);
        this.documents = new DocumentSource(tokens, mentions);
        this.roles = roles;
        this.antecedents = new Antecedent(tokens, mentions);
    }

    /** Whom a phrase means. */
    Identity find(SourcePhrase phrase) {
        Optional<Mention> name = named.find(phrase);
        boolean place = name.filter(mention -> mention.identity().kind() == Identity.Kind.PLACE)
                .isPresent();
        if (name.isPresent() && !place) {
            return name.get().identity();
        }
        if (place) {
            return kept(phrase);
        }
        Optional<Identity> known = documents.find(phrase, this::known).or(() -> described.find(phrase));
        known.ifPresent(identity -> mark(phrase, identity));
        return known.orElseGet(() -> kept(phrase));
    }

    /** Whom a part of a phrase means, where the article knows them. */
    private Optional<Identity> known(SourcePhrase part) {
        return named.find(part).map(Mention::identity).or(() -> described.find(part));
    }

    /** Notes the documents that a speaker is told to speak in: {@code Reed wrote in a letter}. */
    void noteAuthor(Identity author, Attribution attribution) {
        if (author.isNamed()) {
            documents.noteAuthor(author, attribution);
        }
    }

    /** Notes a group that speaks nothing, for "they" after it: the words from its determiner or first adjective on. */
    void noteGroup(int token) {
        if (attention.at(token).isPresent()) {
            return;
        }
        antecedents.described(token + 1).ifPresent(phrase -> {
            Identity identity = asItStands(phrase);
            if (identity.isSeveral()) {
                attention.add(new Mention(token, token + 1, identity), phrase.from());
            }
        });
    }

    /** Notes a pair that is named together, for "they" and "the two" after it: {@code Anna Reed and Sen. Paul Dunn}. */
    void notePair(int token) {
        Optional<Mention> first = mentions.endingAt(antecedents.behindBracket(token));
        List<Mention> next = mentions.within(token + 1, token + LONGEST_TITLE);
        if (first.isEmpty() || next.isEmpty() || !isPair(first.get(), next.get(0), token)) {
            return;
        }
        SourcePhrase pair =
                new SourcePhrase(tokens, first.get().from(), next.get(0).to());
        Identity identity = Identity.described(
                new Speaker(pair.text(), Optional.empty(), Optional.empty()), Identity.Kind.UNKNOWN, true);
        attention.add(new Mention(token, token + 1, identity), pair.from());
    }

    /** Two persons with nothing but titles between them, of whom the second owns nothing. */
    private boolean isPair(Mention first, Mention second, int joint) {
        boolean plain = true;
        for (int i = joint + 1; i < second.from(); i++) {
            plain &= !tokens.isMark(i)
                    && !SmallWords.isAuxiliary(tokens.word(i))
                    && !SmallWords.isPreposition(tokens.word(i));
        }
        return plain
                && first.identity().isPerson()
                && second.identity().isPerson()
                && first.identity() != second.identity()
                && !SmallWords.isPossessiveMark(tokens.word(second.to()));
    }

    private Identity kept(SourcePhrase phrase) {
        Identity identity = asItStands(phrase);
        mark(phrase, identity);
        return identity;
    }

    private void mark(SourcePhrase phrase, Identity identity) {
        int head = Math.min(phrase.head(), phrase.withoutClause() - 1);
        if (attention.at(head).isEmpty()) {
            attention.add(new Mention(head, Math.max(head + 1, phrase.to()), identity), phrase.from());
            attention.markSpeaker(head);
        }
    }

    /** The words as they stand; a spokesperson's organization is told where the words hold it. */
    Identity asItStands(SourcePhrase phrase) {
        int end = phrase.withoutClause();
        SourcePhrase words = phrase.part(phrase.from(), end);
        int head = Math.min(phrase.head(), end - 1);
        String noun = tokens.word(head);
        boolean person = SpeakerWords.isPersonNoun(noun) || SpeakerWords.isSpokesperson(noun);
        Optional<String> role =
                person ? Optional.of(tokens.excerpt(tokens.span(head, head + 1)).text()) : Optional.empty();
        Optional<String> organization = person ? roles.firstOrganization(phrase.from(), end) : Optional.empty();
        boolean several = words.isPlural() || SmallWords.isNumber(words.first());
        return Identity.described(new Speaker(words.text(), role, organization), kind(noun, person), several);
    }

    private static Identity.Kind kind(String noun, boolean person) {
        boolean body = SpeakerWords.isBody(noun) || SpeakerWords.isOrganizationNoun(noun);
        return person ? Identity.Kind.PERSON : body ? Identity.Kind.ORGANIZATION : Identity.Kind.UNKNOWN;
    }
}
