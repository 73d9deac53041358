package ca.tandem.web.record;

import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import ca.tandem.common.Wording;
import ca.tandem.identity.Role;
import ca.tandem.publication.evidence.Share;
import ca.tandem.publication.evidence.Showing;
import ca.tandem.record.Entry;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Words;
import ca.tandem.web.staff.People;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Texts for audit events in the page's language. Codes without a text are shown as they are recorded. */
@Named
@RequestScoped
public class RecordWords {

    /** Number of characters of a hash that are shown: enough to tell two apart by eye. Files hold the whole hash. */
    private static final int GLANCE = 12;

    /** Details that are not shown, because others on the page say the same. */
    private static final Set<String> UNSPOKEN = Set.of("from", "source");

    private static final String ACTIONS = "record.did.";
    private static final String DETAILS = "record.detail.";

    /** A detail of an audit event with its label. */
    public record Detail(String name, String value) {}

    @Inject
    Words words;

    @Inject
    People people;

    @Inject
    CurrentPage page;

    /** Describes the action of an audit event. */
    public String what(Entry entry) {
        return action(entry.getWhat());
    }

    /** Describes the action with the given code; returns the code if there is no text for it. */
    public String action(String code) {
        return known(ACTIONS).contains(code) ? words.domain(ACTIONS + code) : code;
    }

    /** Returns the codes of all actions for which there are texts. */
    public List<String> getActions() {
        return known(ACTIONS);
    }

    /** Returns the actor's name, or a placeholder if it is null. */
    public String who(String account) {
        return account == null ? words.staff("record.nobody") : people.name(account);
    }

    /** Returns the details of an audit event with labels. */
    public List<Detail> details(Entry entry) {
        return entry.getDetails().entrySet().stream()
                .filter(detail -> !UNSPOKEN.contains(detail.getKey()))
                .map(detail -> new Detail(
                        known(DETAILS).contains(detail.getKey())
                                ? words.domain(DETAILS + detail.getKey())
                                : detail.getKey(),
                        value(entry, detail.getKey(), detail.getValue())))
                .toList();
    }

    /** Formats a day in words. */
    public String day(Day day) {
        return Wording.date(day.date(), page.getLanguage());
    }

    /** Describes a contribution as a sentence. */
    public String share(Share share) {
        var sentence = share.first().equals(share.last())
                ? words.staff(
                        "record.share.once",
                        who(share.who()),
                        action(share.what()),
                        words.dateAndTime(share.first()),
                        share.edition())
                : words.staff(
                        "record.share.often",
                        who(share.who()),
                        action(share.what()),
                        words.dateAndTime(share.first()),
                        words.dateAndTime(share.last()),
                        share.edition());
        return sentence
                + (share.brought() == null ? "" : words.staff("record.share.brought", share.brought()))
                + (share.file() == null ? "" : words.staff("record.share.file", share.file()));
    }

    /** Describes who approved the published content, or why it has no approval. */
    public String approval(Showing showing) {
        if (showing.approval() != null) {
            return words.staff(
                    "record.seen.approved",
                    who(showing.approval().getWho()),
                    words.dateAndTime(showing.approval().getAt()));
        }
        if (showing.confirmation() != null) {
            return words.staff(
                    "record.seen.confirmed",
                    who(showing.confirmation().getWho()),
                    words.dateAndTime(showing.confirmation().getAt()));
        }
        return showing.brought() == null
                ? words.staff("record.seen.unapproved")
                : words.staff(
                        "record.seen.brought",
                        showing.brought(),
                        who(showing.shown().getWho()));
    }

    /** Returns the start of a hash; empty if it is null. */
    public String glance(String hash) {
        return hash == null ? "" : hash.substring(0, Math.min(GLANCE, hash.length()));
    }

    private static List<String> known(String beginning) {
        return Messages.DOMAIN.keys(beginning);
    }

    private String value(Entry entry, String name, String value) {
        return switch (name) {
            case "language" -> Language.of(value).map(words::of).orElse(value);
            case "to" -> step(entry.detail("from"), value);
            case "roles" ->
                Arrays.stream(value.split(" ", -1))
                        .map(role -> named(Role.values(), role))
                        .collect(Collectors.joining(", "));
            case "for", "since" -> moment(value);
            case "problem" -> words.domain("problem." + value);
            case "reason" -> glance(value);
            default -> value;
        };
    }

    private String step(String from, String to) {
        var state = named(State.values(), to);
        return from == null || from.equals(to)
                ? state
                : words.staff("history.step", named(State.values(), from), state);
    }

    private String named(Enum<?>[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .map(words::of)
                .orElse(name);
    }

    private String moment(String instant) {
        try {
            return words.dateAndTime(Instant.parse(instant));
        } catch (DateTimeException e) {
            return instant;
        }
    }
}
