package ca.tandem.posting;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.Slug;
import ca.tandem.common.Stale;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.Refused;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes postings: creates them and changes their texts and facts. Which user may write which part depends on the edition's state. */
@ApplicationScoped
@Transactional
public class Authoring {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    @Inject
    Postings postings;

    @Inject
    Event<TextWritten> textsWritten;

    @Inject
    Event<Saved> saves;

    @Inject
    PostingRecord record;

    @Inject
    Clock clock;

    /**
     * Creates a posting with its first edition, in draft.
     *
     * @param key a new key of letters, digits, dots, hyphens and underscores, at most 100 characters; null to derive one from the title
     * @param source the language in which the author writes
     * @param texts the texts as far as they are written; either side may be null
     * @param facts the facts as far as they are known
     * @param actor an author
     * @return the first edition
     * @throws Refused if the key is taken or malformed, the facts contradict each other, or the actor is not an author
     */
    public Edition create(String key, Language source, Bilingual<Text> texts, Facts facts, Actor actor) {
        if (!actor.holds(Role.AUTHOR)) {
            throw new Refused(List.of(Refusal.role("create.role")));
        }
        var name = key == null || key.isBlank() ? freeKey(texts.get(source)) : key.strip();
        return open(name, source, texts, facts, actor);
    }

    /**
     * Creates a posting that comes from elsewhere, such as an import, on behalf of the importing user, whose role is not checked.
     * Otherwise like {@link #create}.
     */
    public Edition open(String key, Language source, Bilingual<Text> texts, Facts facts, Actor actor) {
        if (!KEY.matcher(key).matches()) {
            throw new Refused(List.of(Refusal.workflow("key.form", key)));
        }
        if (postings.byKey(key).isPresent()) {
            throw new Refused(List.of(Refusal.workflow("key.taken", key)));
        }
        Refused.ifAny(FactsRules.refusals(facts));
        var written = Stream.of(Language.values())
                .filter(language -> texts.get(language) != null)
                .filter(language -> !texts.get(language).isEmpty())
                .toList();
        written.forEach(language -> Refused.ifAny(texts.get(language).refusals()));
        var now = clock.instant();
        var posting = new Posting(key, now);
        postings.add(posting);
        var edition = posting.open(source, now);
        record.opened(edition, actor);
        write(edition, facts, actor, now);
        written.forEach(language -> write(edition, language, texts.get(language), actor, now));
        postings.add(edition);
        postings.flush();
        tell(edition, new Bilingual<>(Text.EMPTY, Text.EMPTY), written, actor, now);
        return saved(edition, Occasion.OPENED, actor, now);
    }

    /** Returns the reasons why the actor may not write the text in the given language in the edition's present state. */
    public List<Refusal> refusalsToWrite(Edition edition, Language language, Actor actor) {
        return switch (edition.getState()) {
            case DRAFT -> actor.holds(Role.AUTHOR) ? List.of() : List.of(Refusal.role("write.draft.role"));
            case TRANSLATION -> {
                if (!actor.holds(Role.TRANSLATOR)) {
                    yield List.of(Refusal.role("write.translation.role"));
                }
                yield language == edition.getTargetLanguage()
                        ? List.of()
                        : List.of(Refusal.workflow("write.source", edition.getState()));
            }
            default -> List.of(Refusal.workflow("write.state", edition.getState()));
        };
    }

    /** Returns the reasons why the actor may not change the facts in the edition's present state. */
    public List<Refusal> refusalsToWriteFacts(Edition edition, Actor actor) {
        if (edition.getState() != State.DRAFT) {
            return List.of(Refusal.workflow("write.facts.state", edition.getState()));
        }
        return actor.holds(Role.AUTHOR) ? List.of() : List.of(Refusal.role("write.draft.role"));
    }

    /**
     * Writes the text in one language of the edition in work. In draft, a text equal to the present one changes nothing.
     *
     * @param seen the version of the posting that the user saw
     * @return the edition with its new version
     * @throws Stale if the posting has changed since that version
     * @throws Refused if the actor may not write the text now
     * @throws UnknownPosting if there is no such posting
     */
    public Edition write(String key, long seen, Language language, Text text, Actor actor) {
        var edition = edition(key, seen);
        Refused.ifAny(refusalsToWrite(edition, language, actor));
        Refused.ifAny(text.refusals());
        var before = edition.getTexts();
        var changes = !before.get(language).equals(text);
        // A translator who submits the same text again confirms it as it is.
        if (changes || edition.getState() == State.TRANSLATION) {
            var now = clock.instant();
            if (changes) {
                write(edition, language, text, actor, now);
            }
            tell(edition, before, List.of(language), actor, now);
            postings.flush();
            saved(edition, Occasion.SAVED, actor, now);
        }
        return edition;
    }

    /**
     * Writes the target text as composed from its units. It counts as the actor's work even if the text stays the same. Fires no
     * {@link TextWritten}, because the caller has changed the units itself.
     *
     * @param occasion {@link Occasion#UNIT} for a single translated unit, {@link Occasion#FILE} for units that came back in a file
     * @throws Refused if the actor may not write the target text now
     */
    public void translate(Edition edition, Text text, Occasion occasion, Actor actor) {
        Refused.ifAny(refusalsToWrite(edition, edition.getTargetLanguage(), actor));
        Refused.ifAny(text.refusals());
        var now = clock.instant();
        write(edition, edition.getTargetLanguage(), text, actor, now);
        postings.flush();
        saved(edition, occasion, actor, now);
    }

    /**
     * Writes the target text as derived from its source. Records no contribution, because it is nobody's own work, and fires no
     * {@link Saved}: the save of the source text covers both.
     */
    public void follow(Edition edition, Text text) {
        edition.follow(text, clock.instant());
        record.followed(edition);
        postings.flush();
    }

    /** Marks an edition as changed when something other than its texts and facts has changed, so that the posting's version moves. */
    public void touch(Edition edition) {
        edition.changed(clock.instant());
        postings.flush();
    }

    /** Writes the facts of the edition in work. Otherwise like {@link #write(String, long, Language, Text, Actor)}. */
    public Edition write(String key, long seen, Facts facts, Actor actor) {
        var edition = edition(key, seen);
        Refused.ifAny(refusalsToWriteFacts(edition, actor));
        Refused.ifAny(FactsRules.refusals(facts));
        if (!edition.getFacts().equals(facts)) {
            var now = clock.instant();
            write(edition, facts, actor, now);
            postings.flush();
            saved(edition, Occasion.SAVED, actor, now);
        }
        return edition;
    }

    /**
     * Writes all parts of a draft at once, in one transaction. Otherwise like {@link #write(String, long, Language, Text, Actor)}.
     *
     * @param source the language in which the author writes
     * @param texts both texts, neither null
     */
    public Edition write(String key, long seen, Language source, Bilingual<Text> texts, Facts facts, Actor actor) {
        var edition = edition(key, seen);
        Refused.ifAny(refusalsToWriteFacts(edition, actor));
        Refused.ifAny(FactsRules.refusals(facts));
        Stream.of(Language.values())
                .forEach(language -> Refused.ifAny(texts.get(language).refusals()));
        var now = clock.instant();
        var turned = edition.getSourceLanguage() != source;
        if (turned) {
            edition.writeIn(source, now);
            record.turned(edition, actor);
        }
        if (!edition.getFacts().equals(facts)) {
            write(edition, facts, actor, now);
        }
        var before = edition.getTexts();
        var written = Stream.of(Language.values())
                .filter(language -> !before.get(language).equals(texts.get(language)))
                .toList();
        written.forEach(language -> write(edition, language, texts.get(language), actor, now));
        tell(edition, before, turned ? List.of(Language.values()) : written, actor, now);
        postings.flush();
        return saved(edition, Occasion.SAVED, actor, now);
    }

    /** Returns the reasons why the actor may not write the edition's change note in its present state. */
    public List<Refusal> refusalsToNote(Edition edition, Actor actor) {
        return edition.isRevision()
                ? refusalsToWrite(
                        edition,
                        edition.getState() == State.TRANSLATION
                                ? edition.getTargetLanguage()
                                : edition.getSourceLanguage(),
                        actor)
                : List.of(Refusal.workflow("note.none"));
    }

    /**
     * Writes the change note of a revision: all of it in draft, only the target language's words in translation. Otherwise like
     * {@link #write(String, long, Language, Text, Actor)}.
     */
    public Edition write(String key, long seen, ChangeNote note, Actor actor) {
        var edition = edition(key, seen);
        Refused.ifAny(refusalsToNote(edition, actor));
        Refused.ifAny(note.refusals());
        var before = edition.getNote();
        var source = edition.getSourceLanguage();
        var target = edition.getTargetLanguage();
        var sourceChanges = note.isMinor() != before.isMinor()
                || !Objects.equals(
                        note.getWords().get(source), before.getWords().get(source));
        if (sourceChanges && edition.getState() == State.TRANSLATION) {
            throw new Refused(List.of(Refusal.workflow("note.source")));
        }
        if (!note.equals(before)) {
            var now = clock.instant();
            edition.write(note, sourceChanges ? source : target, actor, now);
            record.noted(edition, actor);
            postings.flush();
            saves.fire(new Saved(edition, Occasion.SAVED, actor, now));
        }
        return edition;
    }

    /** Sets the source language of a draft. Otherwise like {@link #write(String, long, Language, Text, Actor)}. */
    public Edition writeIn(String key, long seen, Language source, Actor actor) {
        var edition = edition(key, seen);
        Refused.ifAny(refusalsToWriteFacts(edition, actor));
        if (edition.getSourceLanguage() != source) {
            var now = clock.instant();
            edition.writeIn(source, now);
            record.turned(edition, actor);
            tell(edition, edition.getTexts(), List.of(Language.values()), actor, now);
            postings.flush();
            saved(edition, Occasion.SAVED, actor, now);
        }
        return edition;
    }

    /**
     * Replaces the texts and facts of an earlier import in an edition that is still in draft or translation, on behalf of the importing
     * user.
     */
    public Edition replace(Edition edition, Bilingual<Text> texts, Facts facts, Actor actor) {
        if (edition.getState() != State.DRAFT && edition.getState() != State.TRANSLATION) {
            throw new Refused(List.of(Refusal.workflow("write.state", edition.getState())));
        }
        var now = clock.instant();
        var before = edition.getTexts();
        var written = Stream.of(Language.values())
                .filter(language -> texts.get(language) != null)
                .filter(language -> !before.get(language).equals(texts.get(language)))
                .toList();
        written.forEach(language -> Refused.ifAny(texts.get(language).refusals()));
        written.forEach(language -> write(edition, language, texts.get(language), actor, now));
        tell(edition, before, written, actor, now);
        if (!facts.equals(edition.getFacts())) {
            write(edition, facts, actor, now);
        }
        postings.flush();
        return saved(edition, Occasion.IMPORTED, actor, now);
    }

    private Edition saved(Edition edition, Occasion occasion, Actor actor, Instant now) {
        saves.fire(new Saved(edition, occasion, actor, now));
        return edition;
    }

    private void write(Edition edition, Language language, Text text, Actor actor, Instant now) {
        edition.write(language, text, actor, now);
        record.wrote(edition, language, actor);
    }

    private void write(Edition edition, Facts facts, Actor actor, Instant now) {
        edition.write(facts, actor, now);
        record.wroteFacts(edition, actor);
    }

    private void tell(Edition edition, Bilingual<Text> before, List<Language> written, Actor actor, Instant now) {
        if (!written.isEmpty()) {
            textsWritten.fire(new TextWritten(edition, before, Set.copyOf(written), actor, now));
        }
    }

    private Edition edition(String key, long seen) {
        var edition = postings.edition(key).orElseThrow(() -> new UnknownPosting(key));
        edition.requireVersion(seen);
        return edition;
    }

    private String freeKey(Text text) {
        var base = Slug.of(text == null ? "" : text.title()).orElse("posting");
        var key = base;
        for (var number = 2; postings.byKey(key).isPresent(); number++) {
            key = base + "-" + number;
        }
        return key;
    }
}
