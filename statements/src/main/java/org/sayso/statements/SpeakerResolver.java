package org.sayso.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final double LEAST = 1.0;
    private static final double MARGIN = 0.35;
    private static final double NAMED_IN_CONTENT = 1.2;
    private static final double IMPOSSIBLE = 100;
    private static final int DEEPEST = 4;

    private final TokenSequence tokens;
    private final Mentions mentions;
    private final Attention attention;
    private final NamedSource named;
    private final DescribedSource described;
    private final Antecedent antecedents;
    private final DocumentSource documents;
    private final RoleReader roles;
    private final GroupMemory groups;
    private final List<Attribution> attributions;
    private final List<Optional<SourcePhrase>> phrases = new ArrayList<>();
    private final List<Optional<Resolution>> resolved = new ArrayList<>();
    private final ContentOwners owners;

    private SpeakerResolver(TokenSequence tokens, Credits credits, List<Attribution> attributions) {
        this.tokens = tokens;
        this.attributions = attributions;
        this.mentions = new Mentions(new CastReader(tokens, credits).read());
        this.attention = new Attention(tokens, mentions.all());
        this.named = new NamedSource(tokens, mentions);
        this.described = new DescribedSource(mentions, attention);
        this.documents = new DocumentSource(tokens, mentions);
        this.antecedents = new Antecedent(tokens, mentions);
        this.roles = new RoleReader(tokens, new Capitals(tokens));
        this.groups = new GroupMemory(tokens);
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
        Map<Integer, List<Integer>> starting = new HashMap<>();
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
        return resolved.stream().map(found -> found.map(Resolution::speaker)).toList();
    }

    private void markSpeaker(SourcePhrase phrase) {
        Optional<Mention> mention = named.find(phrase);
        mention.filter(name -> phrase.length() == name.to() - name.from() || name.to() - name.from() > 1)
                .ifPresent(name -> name.identity().learnPerson());
        attention.markSpeaker(mention.map(Mention::from).orElse(phrase.from()));
    }

    private void readToken(int token, List<Integer> sources) {
        boolean pronoun = SpeakerWords.genderOfPronoun(tokens.word(token)) != Gender.UNKNOWN;
        for (int i : sources) {
            if (!isWithinOther(i)) {
                resolved.set(i, resolve(i));
            }
        }
        if (pronoun && tokens.quotationAt(token) < 0 && attention.at(token).isEmpty()) {
            pronoun(token, Map.of());
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
        return phrase.isPronoun() && phrase.first().matches("i|we|me|us|my|our|myself|ourselves");
    }

    private Optional<Resolution> resolve(int i) {
        SourcePhrase phrase = phrases.get(i).orElseThrow();
        if (isFirstPerson(phrase)) {
            return Optional.empty();
        }
        Optional<Resolution> found = phrase.isPronoun() ? pronoun(phrase, i) : noun(phrase);
        Resolution resolution = found.orElseGet(() -> asDescribed(phrase));
        groups.note(phrase.from(), resolution);
        return Optional.of(resolution);
    }

    private Optional<Resolution> pronoun(SourcePhrase phrase, int i) {
        Gender gender = SpeakerWords.genderOfPronoun(phrase.first());
        if (gender != Gender.UNKNOWN) {
            return groups.singleJustNow(phrase.from(), gender)
                    .or(() -> pronoun(phrase.from(), handicaps(phrase, i)))
                    .or(() -> groups.single(phrase.from()));
        }
        return switch (phrase.first()) {
            case "who", "whose", "whom", "which", "that" -> relative(phrase.from());
            case "they", "their", "them" -> groups.several(phrase.from());
            case "it", "its" -> body(phrase.from());
            default -> Optional.empty();
        };
    }

    /** Persons named in the words or behind the pronoun can hardly be meant by it. */
    private Map<Identity, Double> handicaps(SourcePhrase phrase, int i) {
        Map<Identity, Double> handicaps = new HashMap<>();
        for (Span span : attributions.get(i).content().spans()) {
            int from = tokens.at(span.start());
            int to = Math.min(tokens.at(span.end() - 1) + 1, from + 80);
            mentions.within(from, to).forEach(mention -> handicaps.put(mention.identity(), NAMED_IN_CONTENT));
        }
        if (phrase.first().matches("he|she")) {
            attention.namedAfter(phrase.from()).forEach(identity -> handicaps.put(identity, IMPOSSIBLE));
        }
        int outer = owners.owner(phrase.from(), i);
        if (outer >= 0) {
            resolved.get(outer).flatMap(Resolution::identity).ifPresent(identity -> {
                if (tokens.quotationAt(phrase.from()) >= 0) {
                    handicaps.put(identity, IMPOSSIBLE);
                }
            });
        }
        return handicaps;
    }

    /** Whom "he" or "she" means; noted for those that follow. */
    private Optional<Resolution> pronoun(int token, Map<Identity, Double> handicaps) {
        Gender gender = SpeakerWords.genderOfPronoun(tokens.word(token));
        Optional<Identity> meant =
                opening(token, gender).or(() -> attention.meant(token, gender, handicaps, LEAST, MARGIN));
        meant.ifPresent(identity -> {
            identity.learnGender(gender);
            attention.add(new Mention(token, token + 1, identity));
        });
        return meant.map(Resolution::of);
    }

    /** {@code In his letter, Reed said}: a possessive that opens a sentence can mean the subject that follows behind a comma. */
    private Optional<Identity> opening(int token, Gender gender) {
        int start = tokens.sentenceStart(token);
        boolean opens = token == start + 1
                && SmallWords.isPreposition(tokens.word(start))
                && SmallWords.isPossessivePronoun(tokens.word(token));
        if (!opens) {
            return Optional.empty();
        }
        return mentions.within(token, Math.min(tokens.sentenceEnd(token), token + 20)).stream()
                .filter(mention -> tokens.word(mention.from() - 1).equals(",")
                        && mention.identity().allows(gender))
                .map(Mention::identity)
                .findFirst();
    }

    private Optional<Resolution> relative(int token) {
        Optional<Resolution> name = antecedents.named(token).map(Resolution::of);
        return name.or(() ->
                antecedents.described(token).map(phrase -> noun(phrase).orElseGet(() -> asDescribed(phrase))));
    }

    /** Whom "it" means: the organization or document that spoke last, or the last organization named. */
    private Optional<Resolution> body(int token) {
        Optional<Resolution> last = groups.body(token);
        return last.or(() -> mentions.before(token, 6).stream()
                .filter(mention -> mention.identity().isOrganization()
                        && tokens.sentenceOf(token) - tokens.sentenceOf(mention.from()) <= 1)
                .findFirst()
                .map(mention -> Resolution.of(mention.identity())));
    }

    private Optional<Resolution> noun(SourcePhrase phrase) {
        Optional<Identity> name = named.find(phrase).map(Mention::identity);
        if (name.isPresent() && name.get().kind() != Identity.Kind.PLACE) {
            return name.map(Resolution::of);
        }
        Optional<Identity> meant =
                name.isPresent() ? Optional.empty() : described.find(phrase).or(() -> documents.find(phrase));
        meant.filter(Identity::isPerson)
                .ifPresent(identity -> attention.add(new Mention(phrase.from(), phrase.to(), identity)));
        return meant.map(Resolution::of);
    }

    /** The words as they stand; a spokesperson's organization is told where the words hold it. */
    private Resolution asDescribed(SourcePhrase phrase) {
        int end = phrase.withoutClause();
        SourcePhrase words = phrase.part(phrase.from(), end);
        int head = Math.min(phrase.head(), end - 1);
        boolean person = SpeakerWords.isPersonNoun(tokens.word(head)) || SpeakerWords.isSpokesperson(tokens.word(head));
        Optional<String> role =
                person ? Optional.of(tokens.excerpt(tokens.span(head, head + 1)).text()) : Optional.empty();
        Optional<String> organization = person ? roles.firstOrganization(phrase.from(), end) : Optional.empty();
        boolean several = words.isPlural() || SmallWords.isNumber(words.first());
        return Resolution.asDescribed(new Speaker(words.text(), role, organization), several);
    }
}
