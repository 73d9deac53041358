package ca.tandem.posting;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;

/** Editions in each state, and the people who work on them. */
public final class EditionFixture {

    public static final Instant NOON = Instant.parse("2026-11-02T17:00:00Z");
    public static final Actor AUTHOR = new Actor("ada", Set.of(Role.AUTHOR));
    public static final Actor TRANSLATOR = new Actor("theo", Set.of(Role.TRANSLATOR));
    public static final Actor APPROVER = new Actor("paule", Set.of(Role.APPROVER));
    public static final Actor ADMINISTRATOR = new Actor("amir", Set.of(Role.ADMINISTRATOR));
    public static final Actor EVERYTHING = new Actor("eve", EnumSet.allOf(Role.class));

    private static final String ENGLISH_BODY =
            "## What you will do\n\nYou will keep the lights of the harbour burning and write about what you see in the log.\n";
    private static final String FRENCH_BODY =
            "## Ce que vous ferez\n\nVous veillerez sur les feux du port et vous noterez dans le journal ce que vous voyez.\n";

    private EditionFixture() {}

    /** Returns a complete text in both languages. */
    public static Bilingual<PostingText> texts() {
        return new Bilingual<>(
                new PostingText(
                        "Keeper of the lights", "Keep the lights of our harbours burning for the ships.", ENGLISH_BODY),
                new PostingText("Garde des feux", "Veillez sur les feux de nos ports pour les navires.", FRENCH_BODY));
    }

    /** Returns an edition in a state, with both texts, written by the author and translated by the translator. */
    public static Edition in(State state) {
        return in(new Posting("keeper", NOON), state);
    }

    /** Returns a published edition that was public elsewhere before. */
    public static Edition publicElsewhere(OriginalDates dates) {
        var edition = in(State.PUBLISHED);
        edition.wasPublicElsewhere(dates);
        return edition;
    }

    /** Returns a published edition that replaced an earlier one of the same posting by a minor change. */
    public static Edition revision() {
        var posting = new Posting("keeper", NOON);
        var first = in(posting, State.SUPERSEDED);
        var second = in(posting, State.PUBLISHED);
        second.copyFrom(first);
        second.note(new ChangeNote(true, null, null));
        return second;
    }

    /** Returns an edition of the posting of that key that closes at an instant. */
    public static Edition closing(String key, Instant closes, State state) {
        var facts = new Facts();
        facts.close(closes.atZone(ZoneOffset.UTC));
        return in(new Posting(key, NOON), state, facts);
    }

    /** Returns a published edition with the given facts. */
    public static Edition withFacts(Facts facts) {
        return in(new Posting("keeper", NOON), State.PUBLISHED, facts);
    }

    /** Returns a published edition with the given English text. */
    public static Edition withText(PostingText english) {
        var edition = in(State.PUBLISHED);
        edition.write(Language.EN, english, AUTHOR, NOON);
        return edition;
    }

    static Edition in(Posting posting, State state) {
        return in(posting, state, new Facts());
    }

    private static Edition in(Posting posting, State state, Facts facts) {
        var edition = posting.open(Language.EN, NOON);
        edition.write(facts, AUTHOR, NOON);
        edition.write(Language.EN, texts().en(), AUTHOR, NOON);
        edition.write(Language.FR, texts().fr(), TRANSLATOR, NOON);
        edition.recordApproval(null);
        if (state != State.DRAFT) {
            edition.move(Action.SUBMIT, state, AUTHOR, NOON, null);
        }
        return edition;
    }

    /** Returns an archived edition whose texts are hidden from readers. */
    public static Edition withdrawn() {
        var edition = in(State.ARCHIVED);
        edition.setNotice(PublicNotice.NONE, true);
        return edition;
    }

    /** Returns an edition that is scheduled for an instant. */
    public static Edition scheduledFor(Instant at) {
        var edition = in(State.APPROVAL);
        edition.recordApproval(at);
        edition.move(Action.APPROVE, State.SCHEDULED, APPROVER, NOON, null);
        return edition;
    }
}
