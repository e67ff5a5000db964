package org.sayso.statements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.domain.statement.Speaker;
import org.sayso.domain.text.Span;
import org.sayso.statements.Identity.Gender;

/**
 * Tells whom the words of sources mean: {@code she}, {@code the president}, {@code Leavitt}, {@code the agency}.
 *
 * <p>The article is read once from front to back, so that a pronoun looks back at what stands before it; sources within what
 * others say follow, since "I" means whoever says the words around it. Where nothing fits, the speaker is the words as they stand:
 * a wrong person is worse than none. Every look back is bounded. One article, one thread.
 */
final class SpeakerResolver {
    private static final int LONGEST_CONTENT = 80;
    private static final int DEEPEST = 4;

    private final TokenSequence tokens;
    private final Mentions mentions;
    private final Attention attention;
    private final NamedSource named;
    private final NounSource nouns;
    private final PronounSource pronouns;
    private final List<Attribution> attributions;
    private final List<Optional<SourcePhrase>> phrases = new ArrayList<>();
    private final List<Optional<Identity>> resolved = new ArrayList<>();
    private final ContentOwners owners;

    private SpeakerResolver(TokenSequence tokens, Credits credits, List<Attribution> attributions) {
        this.tokens = tokens;
        this.attributions = attributions;
        this.mentions = new Mentions(new CastReader(tokens, credits).read());
        new GenderReader(tokens).read(mentions);
        this.attention = new Attention(tokens, mentions.all());
        this.named = new NamedSource(tokens, mentions);
        this.nouns = new NounSource(tokens, mentions, attention, new RoleReader(tokens, new Capitals(tokens)));
        this.pronouns = new PronounSource(tokens, mentions, attention, nouns);
        this.owners = new ContentOwners(tokens, attributions);
    }

    /**
     * Who the source of each attribution is; empty where it has none, or where the author of the article speaks.
     *
     * @param attributions in any order
     */
    static List<Optional<Speaker>> resolve(TokenSequence tokens, Credits credits, List<Attribution> attributions) {
        return new SpeakerResolver(tokens, credits, attributions).resolveAll();
    }

    private List<Optional<Speaker>> resolveAll() {
        Map<Integer, List<Integer>> starting = new LinkedHashMap<>();
        for (int i = 0; i < attributions.size(); i++) {
            Optional<SourcePhrase> phrase = attributions.get(i).source().map(source -> SourcePhrase.of(tokens, source));
            phrases.add(phrase);
            resolved.add(Optional.empty());
            int index = i;
            phrase.ifPresent(words -> {
                starting.computeIfAbsent(words.from(), token -> new ArrayList<>())
                        .add(index);
                markSpeaker(words);
            });
        }
        for (int token = 0; token < tokens.size(); token++) {
            readToken(token, starting.getOrDefault(token, List.of()));
        }
        for (int i = 0; i < attributions.size(); i++) {
            resolveWithin(i, 0);
        }
        return resolved.stream().map(found -> found.map(Identity::speaker)).toList();
    }

    private void markSpeaker(SourcePhrase phrase) {
        Optional<Mention> mention = named.find(phrase);
        mention.filter(name -> isPersonLike(name, phrase))
                .ifPresent(name -> name.identity().learnPerson());
        attention.markSpeaker(mention.map(Mention::from).orElse(phrase.from()));
    }

    /** A name of two words or more, or one word before "who". */
    private boolean isPersonLike(Mention name, SourcePhrase phrase) {
        boolean who =
                tokens.word(name.to()).equals(",") && tokens.word(name.to() + 1).equals("who");
        return name.to() - name.from() > 1 || who || phrase.length() == 1 && !phrase.isPlural();
    }

    private void readToken(int token, List<Integer> sources) {
        boolean pronoun = SpeakerWords.genderOfPronoun(tokens.word(token)) != Gender.UNKNOWN;
        boolean owner =
                sources.stream().noneMatch(i -> phrases.get(i).orElseThrow().isPronoun());
        if (owner) {
            notePronoun(token, pronoun);
        }
        for (int i : sources) {
            if (!isWithinOther(i)) {
                resolved.set(i, resolve(i));
            }
        }
        notePronoun(token, pronoun);
        nouns.noteDocument(token);
        if (tokens.quotationAt(token) < 0) {
            nouns.noteDescribed(token);
        }
        if (SpeakerWords.isGroup(tokens.word(token)) && tokens.quotationAt(token) < 0) {
            nouns.noteGroup(token);
        }
        if (tokens.word(token).equals("and") && tokens.quotationAt(token) < 0) {
            nouns.notePair(token);
        }
    }

    private void notePronoun(int token, boolean pronoun) {
        if (pronoun && tokens.quotationAt(token) < 0 && attention.at(token).isEmpty()) {
            pronouns.find(token, Set.of(), Set.of());
        }
    }

    private boolean isWithinOther(int i) {
        int from = phrases.get(i).orElseThrow().from();
        return tokens.quotationAt(from) >= 0 || owners.owner(from, i) >= 0;
    }

    /** Resolves a source within what another says, the other first. */
    private void resolveWithin(int i, int depth) {
        if (resolved.get(i).isPresent() || phrases.get(i).isEmpty() || depth > DEEPEST) {
            return;
        }
        SourcePhrase phrase = phrases.get(i).get();
        int outer = owners.owner(phrase.from(), i);
        if (outer >= 0) {
            resolveWithin(outer, depth + 1);
        }
        if (isFirstPerson(phrase)) {
            resolved.set(i, outer < 0 ? Optional.empty() : resolved.get(outer));
        } else {
            resolved.set(i, resolve(i));
        }
    }

    private static boolean isFirstPerson(SourcePhrase phrase) {
        return phrase.isPronoun() && SmallWords.isFirstPerson(phrase.first());
    }

    private Optional<Identity> resolve(int i) {
        SourcePhrase phrase = phrases.get(i).orElseThrow();
        if (isFirstPerson(phrase)) {
            return Optional.empty();
        }
        Identity found = phrase.isPronoun()
                ? pronouns.find(phrase.from(), said(i), impossible(phrase, i)).orElseGet(() -> nouns.asItStands(phrase))
                : nouns.find(phrase);
        nouns.noteAuthor(found, attributions.get(i));
        return Optional.of(found);
    }

    /** Persons named in what is said can hardly be meant by the pronoun. */
    private Set<Identity> said(int i) {
        Set<Identity> said = new LinkedHashSet<>();
        for (Span span : attributions.get(i).content().spans()) {
            int from = tokens.at(span.start());
            int to = Math.min(tokens.at(span.end() - 1) + 1, from + LONGEST_CONTENT);
            mentions.within(from, to).forEach(mention -> said.add(mention.identity()));
        }
        return said;
    }

    /** Persons named behind the pronoun, and who says the words it stands in, cannot be meant by it. */
    private Set<Identity> impossible(SourcePhrase phrase, int i) {
        Set<Identity> impossible = new LinkedHashSet<>();
        if (!SmallWords.isPossessivePronoun(phrase.first())) {
            impossible.addAll(attention.namedAfter(phrase.from()));
        }
        int outer = owners.owner(phrase.from(), i);
        if (outer >= 0 && tokens.quotationAt(phrase.from()) >= 0) {
            resolved.get(outer).ifPresent(impossible::add);
        }
        return impossible;
    }
}
