package org.sayso.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sayso.statements.Identity.Gender;
import org.sayso.statements.Identity.Kind;

/**
 * Reads who appears in an article: persons and organizations, from runs of capitalized words and the words around them.
 *
 * <p>All full names are read first, so that a family name in the headline means the person of the second paragraph.
 * Two passes over the runs; not thread-safe.
 */
final class CastReader {
    private static final int LONGEST_KNOWN = 4;
    private static final Pattern ADJECTIVE = Pattern.compile("\\p{Lu}\\p{L}+-\\p{Ll}+");

    private final TokenSequence tokens;
    private final Capitals capitals;
    private final RoleReader roles;
    private final List<NameRun> runs;
    private final NameKinds kinds;
    private final NameIndex names = new NameIndex();
    private final Map<Identity, Map<String, Identity>> owned = new LinkedHashMap<>();
    private final BodyReader bodies;
    private final List<Mention> mentions = new ArrayList<>();

    CastReader(TokenSequence tokens, Credits credits) {
        this.tokens = tokens;
        this.capitals = new Capitals(tokens);
        this.roles = new RoleReader(tokens, capitals);
        this.runs = new NameReader(tokens, capitals, credits).read();
        this.bodies = new BodyReader(tokens);
        this.kinds = new NameKinds(tokens, capitals, roles, runs);
    }

    /** The mentions in order. */
    List<Mention> read() {
        runs.stream().filter(run -> run.length() > 1 || isBody(run)).forEach(this::readFullName);
        runs.forEach(this::readMention);
        readHeadlines();
        mentions.sort(Comparator.comparingInt(Mention::from));
        return mentions;
    }

    private void readFullName(NameRun run) {
        if (isBody(run) && run.length() > 1 && kinds.isPerson(run)) {
            List<String> owner = words(run, run.to());
            names.register(owner, names.identity(owner, text(run, run.to()), Kind.PERSON));
        }
        List<String> words = words(run);
        Kind kind = kind(run, words);
        if (kind != Kind.PLACE) {
            names.register(words, names.identity(words, written(run), kind));
        }
    }

    private Kind kind(NameRun run, List<String> words) {
        return isBody(run) ? Kind.ORGANIZATION : kinds.of(run, words);
    }

    /** {@code the Reed campaign}, {@code Reed's campaign}: a name that makes a body with the word after it. */
    private boolean isBody(NameRun run) {
        String noun = tokens.word(bodyAt(run));
        boolean adjective = ADJECTIVE.matcher(tokens.token(run.to() - 1).text()).matches();
        return !adjective && SpeakerWords.isBody(noun) || bodyAt(run) > run.to() && SpeakerWords.isOwnedBody(noun);
    }

    private int bodyAt(NameRun run) {
        return SmallWords.isPossessiveMark(tokens.word(run.to())) ? run.to() + 1 : run.to();
    }

    private int end(NameRun run) {
        return isBody(run) ? bodyAt(run) + 1 : run.to();
    }

    private List<String> words(NameRun run, int to) {
        List<String> words = new ArrayList<>();
        for (int i = run.core(); i < to; i++) {
            if (!tokens.isMark(i)) {
                words.add(tokens.word(i));
            }
        }
        return words;
    }

    private List<String> words(NameRun run) {
        List<String> words = words(run, run.to());
        if (isBody(run)) {
            words.add(tokens.word(bodyAt(run)));
        }
        return words;
    }

    private String written(NameRun run) {
        return text(run, end(run));
    }

    private String text(NameRun run, int to) {
        return tokens.excerpt(tokens.span(run.core(), to)).text();
    }

    private void readMention(NameRun run) {
        Optional<Identity> identity = meant(run);
        identity.ifPresent(meant -> {
            if (meant.isPerson()) {
                if (run.length() > 1) {
                    meant.learnGender(SpeakerWords.gender(tokens.word(run.core())));
                }
                roles.read(run, meant);
            }
            if (isBody(run) && !isPossessive(run.to())) {
                mentions.add(new Mention(run.from(), end(run), meant));
                return;
            }
            if (isBody(run)) {
                bearer(run).ifPresent(person -> {
                    mentions.add(new Mention(run.from(), run.to(), person));
                    mentions.add(new Mention(bodyAt(run), bodyAt(run) + 1, body(person, run)));
                });
                return;
            }
            bodies.read(run, meant);
            mentions.add(new Mention(run.from(), run.to(), meant));
        });
    }

    /** The campaign or the office of somebody, by the longest name that the article gives it. */
    private Identity body(Identity owner, NameRun run) {
        Map<String, Identity> ofOwner = owned.computeIfAbsent(owner, person -> new LinkedHashMap<>());
        Identity body = ofOwner.computeIfAbsent(
                tokens.word(bodyAt(run)), noun -> new Identity(written(run), Kind.ORGANIZATION));
        body.learnName(written(run));
        body.learnOwner(owner);
        return body;
    }

    private boolean isPossessive(int i) {
        return SmallWords.isPossessiveMark(tokens.word(i));
    }

    private Optional<Identity> bearer(NameRun run) {
        String name = tokens.word(run.to() - 1);
        return NameIndex.first(names.endingIn(name), Gender.UNKNOWN);
    }

    private Optional<Identity> meant(NameRun run) {
        Optional<Identity> owner = isBody(run) ? bearer(run) : Optional.empty();
        if (owner.filter(Identity::isPerson).isPresent()) {
            return Optional.of(body(owner.get(), run));
        }
        List<String> words = words(run);
        String joined = String.join(" ", words);
        if (run.length() > 1 || isBody(run)) {
            Optional<Identity> part = isBody(run) || kinds.isTitledPerson(run) || SpeakerWords.isFirstName(words.get(0))
                    ? Optional.empty()
                    : NameIndex.first(names.endingIn(joined), address(run)).filter(Identity::isPerson);
            return part.or(() -> names.paper(joined))
                    .or(() -> Optional.of(names.identity(words, written(run), kind(run, words))));
        }
        Optional<Identity> paper = names.paper(joined);
        return Optional.of(part(run, joined)
                .or(() -> paper)
                .orElseGet(() -> names.identity(words, written(run), kind(run, words))));
    }

    private Optional<Identity> part(NameRun run, String word) {
        Gender gender = address(run);
        Optional<Identity> ending = NameIndex.first(names.endingIn(word), gender);
        if (ending.isPresent()) {
            return ending;
        }
        boolean letters = SpeakerWords.isAcronym(tokens.token(run.core()).text());
        Optional<Identity> beginning = letters
                ? names.acronym(word)
                : NameIndex.first(names.beginningWith(word), gender).filter(Identity::isPerson);
        boolean longer = SmallWords.isNameJoint(tokens.word(run.to()));
        return run.isTitled() || longer ? beginning : beginning.or(() -> names.shortened(word));
    }

    /** The gender that a form of address before a family name tells. */
    private Gender address(NameRun run) {
        return run.isTitled() ? SpeakerWords.gender(tokens.word(run.core() - 1)) : Gender.UNKNOWN;
    }

    /** In a headline only names that the article gives elsewhere are read. */
    private void readHeadlines() {
        for (int i = 0; i < tokens.size(); i++) {
            if (capitals.isSilent(i)
                    && tokens.isCapitalized(i)
                    && tokens.token(i).isWord()) {
                i = Math.max(i, knownAt(i) - 1);
            }
        }
    }

    private int knownAt(int from) {
        int limit = Math.min(tokens.sentenceEnd(from), from + LONGEST_KNOWN);
        for (int to = limit; to > from; to--) {
            String words = joined(from, to);
            Optional<Identity> known = names.named(words)
                    .or(() -> NameIndex.first(names.endingIn(words), Gender.UNKNOWN))
                    .or(() -> NameIndex.first(names.beginningWith(words), Gender.UNKNOWN))
                    .filter(identity -> identity.isPerson() || identity.isOrganization());
            if (known.isPresent()) {
                mentions.add(new Mention(from, to, known.get()));
                return to;
            }
        }
        return from;
    }

    private String joined(int from, int to) {
        StringBuilder joined = new StringBuilder(tokens.word(from));
        for (int i = from + 1; i < to; i++) {
            joined.append(' ').append(tokens.word(i));
        }
        return joined.toString();
    }
}
