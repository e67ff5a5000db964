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
    private static final int PAIR_REACH = 150;

    private final TokenSequence tokens;
    private final Mentions mentions;
    private final Attention attention;
    private final NamedSource named;
    private final DescribedSource described;
    private final DocumentMakers makers;
    private final DocumentSource documents;
    private final RoleReader roles;
    private final Antecedent antecedents;
    private Optional<Mention> lastPair = Optional.empty();

    NounSource(TokenSequence tokens, Mentions mentions, Attention attention, RoleReader roles) {
        this.tokens = tokens;
        this.mentions = mentions;
        this.attention = attention;
        this.named = new NamedSource(tokens, mentions);
        this.described = new DescribedSource(mentions, attention);
        this.makers = new DocumentMakers(tokens, mentions, attention);
        this.documents = new DocumentSource(tokens, mentions, makers);
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
        Optional<Identity> known = documents
                .find(phrase, this::known, this::asItStands)
                .or(() -> pair(phrase))
                .or(() -> described.find(phrase));
        known.ifPresent(identity -> mark(phrase, identity));
        return known.orElseGet(() -> kept(phrase));
    }

    /** Whom a part of a phrase means, where the article knows them. */
    private Optional<Identity> known(SourcePhrase part) {
        return named.find(part).map(Mention::identity).or(() -> described.find(part));
    }

    /** Notes whose the document at a token is. */
    void noteDocument(int token) {
        makers.note(token);
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

    /**
     * Notes somebody who is only described and speaks nothing, for the pronouns after it: {@code a clerk}, {@code the mayor}, which
     * can mean somebody named; not what is told of somebody else ({@code Anna Reed, a clerk}, {@code she is a clerk}).
     */
    void noteDescribed(int token) {
        if (token + 1 >= tokens.size() || attention.at(token).isPresent() || !isHead(token)) {
            return;
        }
        antecedents
                .described(token + 1)
                .filter(phrase -> SmallWords.isDeterminer(phrase.first()) && !isTold(phrase))
                .ifPresent(phrase -> attention.add(
                        new Mention(token, token + 1, described.find(phrase).orElseGet(() -> asItStands(phrase))),
                        phrase.from()));
    }

    /** A noun for one person that no name and no other noun follows. */
    private boolean isHead(int token) {
        String next = tokens.word(token + 1);
        return SpeakerWords.isPersonNoun(tokens.word(token))
                && !tokens.isCapitalized(token)
                && !(tokens.isCapitalized(token + 1) && token + 1 < tokens.sentenceEnd(token))
                && !SpeakerWords.isPersonNoun(next)
                && !next.equals("-");
    }

    private boolean isTold(SourcePhrase phrase) {
        int before = phrase.from() - 1;
        String word = tokens.word(before);
        boolean behindName = word.equals(",")
                && mentions.endingAt(antecedents.behindBracket(before)).isPresent();
        boolean beforeName = tokens.word(phrase.to()).equals(",")
                && !mentions.within(phrase.to() + 1, phrase.to() + 2).isEmpty();
        return behindName || beforeName || SmallWords.isAuxiliary(word) || SpeakerWords.isPredicating(word);
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
        lastPair = Optional.of(new Mention(token, token + 1, identity));
    }

    /** {@code the two lawmakers}, {@code the pair}: the two who were named together last. */
    private Optional<Identity> pair(SourcePhrase phrase) {
        boolean two = phrase.first().equals("the")
                && SpeakerWords.isPair(tokens.word(phrase.from() + 1))
                && phrase.head() + 1 >= phrase.withoutClause();
        String head = tokens.word(phrase.head());
        return two && (SpeakerWords.isPair(head) || SpeakerWords.isGroup(head))
                ? lastPair.filter(pair -> phrase.from() - pair.from() < PAIR_REACH)
                        .map(Mention::identity)
                : Optional.empty();
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
        int end = withoutPassing(phrase, phrase.withoutClause());
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

    /** {@code court papers obtained by the Globe}: who passed it on is no part of what speaks. */
    private int withoutPassing(SourcePhrase phrase, int end) {
        for (int i = phrase.from() + 1; i + 1 < end; i++) {
            boolean passing = DocumentWords.isPassedOn(tokens.word(i))
                    && (tokens.word(i + 1).equals("by") || DocumentWords.isPassedOn(tokens.word(i + 1)));
            if (passing) {
                return i;
            }
        }
        return end;
    }

    private static Identity.Kind kind(String noun, boolean person) {
        boolean body = SpeakerWords.isBody(noun) || SpeakerWords.isOrganizationNoun(noun);
        return person ? Identity.Kind.PERSON : body ? Identity.Kind.ORGANIZATION : Identity.Kind.UNKNOWN;
    }
}
