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

/** What entries of the record say, in the words of the page's language. What has no words stands there as it is on record. */
@Named
@RequestScoped
public class RecordWords {

    /** So much of a hash tells two apart by eye; files hold all of it. */
    private static final int GLANCE = 12;

    /** Details that say no more than others on the page. */
    private static final Set<String> UNSPOKEN = Set.of("from", "source");

    private static final String ACTIONS = "record.did.";
    private static final String DETAILS = "record.detail.";

    /** A detail with its name in words. */
    public record Detail(String name, String value) {}

    @Inject
    Words words;

    @Inject
    People people;

    @Inject
    CurrentPage page;

    /** What was done. */
    public String what(Entry entry) {
        return action(entry.getWhat());
    }

    /** The words for the code of an action. */
    public String action(String code) {
        return known(ACTIONS).contains(code) ? words.domain(ACTIONS + code) : code;
    }

    /** The codes of all actions for which there are words. */
    public List<String> getActions() {
        return known(ACTIONS);
    }

    /** Who did it. */
    public String who(String account) {
        return account == null ? words.staff("record.nobody") : people.name(account);
    }

    /** What else belongs to an entry. */
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

    /** A day in words. */
    public String day(Day day) {
        return Wording.date(day.date(), page.getLanguage());
    }

    /** What somebody had a hand in, as a sentence. */
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

    /** Who approved what readers saw, or why nobody did. */
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

    /** The beginning of a hash; empty where there is none. */
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
