package ca.tandem.web.audit;

import ca.tandem.audit.AuditEntry;
import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import ca.tandem.common.text.LocalizedFormats;
import ca.tandem.identity.Role;
import ca.tandem.identity.link.LinkPurpose;
import ca.tandem.publication.proof.PublishedPeriod;
import ca.tandem.publication.proof.RecordedContribution;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.DateInput;
import ca.tandem.web.shell.DisplayNames;
import ca.tandem.web.shell.PageTexts;
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
public class AuditEventTexts {

    /** Number of characters of a hash that are shown: enough to tell two apart by eye. Files hold the whole hash. */
    private static final int GLANCE = 12;

    /** Details that are not shown, because others on the page say the same. */
    private static final Set<String> UNSPOKEN = Set.of("from", "source");

    private static final String ACTIONS = "audit.event.";
    private static final String DETAILS = "audit.detail.";

    /** A detail of an audit event with its label. */
    public record LabelledDetail(String name, String value) {}

    @Inject
    PageTexts pageTexts;

    @Inject
    DisplayNames displayNames;

    @Inject
    CurrentPage page;

    /** Describes the action of an audit event. */
    public String actionOf(AuditEntry auditEntry) {
        return action(auditEntry.getEventCode());
    }

    /** Describes the action with the given code; returns the code if there is no text for it. */
    public String action(String code) {
        return known(ACTIONS).contains(code) ? pageTexts.domain(ACTIONS + code) : code;
    }

    /** Returns the codes of all actions for which there are texts. */
    public List<String> getActions() {
        return known(ACTIONS);
    }

    /** Returns the actor's name, or a placeholder if it is null. */
    public String actor(String account) {
        return account == null ? pageTexts.staff("audit.nobody") : displayNames.name(account);
    }

    /** Returns the details of an audit event with labels. */
    public List<LabelledDetail> details(AuditEntry auditEntry) {
        return auditEntry.getDetails().entrySet().stream()
                .filter(detail -> !UNSPOKEN.contains(detail.getKey()))
                .map(detail -> new LabelledDetail(
                        known(DETAILS).contains(detail.getKey())
                                ? pageTexts.domain(DETAILS + detail.getKey())
                                : detail.getKey(),
                        value(auditEntry, detail.getKey(), detail.getValue())))
                .toList();
    }

    /** Formats a day in words. */
    public String day(DateInput dateInput) {
        return LocalizedFormats.date(dateInput.date(), page.getLanguage());
    }

    /** Describes a contribution as a sentence. */
    public String contribution(RecordedContribution recordedContribution) {
        var sentence = recordedContribution.first().equals(recordedContribution.last())
                ? pageTexts.staff(
                        "audit.contribution.once",
                        actor(recordedContribution.account()),
                        action(recordedContribution.action()),
                        pageTexts.dateAndTime(recordedContribution.first()),
                        recordedContribution.edition())
                : pageTexts.staff(
                        "audit.contribution.several",
                        actor(recordedContribution.account()),
                        action(recordedContribution.action()),
                        pageTexts.dateAndTime(recordedContribution.first()),
                        pageTexts.dateAndTime(recordedContribution.last()),
                        recordedContribution.edition());
        return sentence
                + (recordedContribution.importNumber() == null
                        ? ""
                        : pageTexts.staff("audit.contribution.imported", recordedContribution.importNumber()))
                + (recordedContribution.file() == null
                        ? ""
                        : pageTexts.staff("audit.contribution.file", recordedContribution.file()));
    }

    /** Describes who approved the published content, or why it has no approval. */
    public String approval(PublishedPeriod publishedPeriod) {
        if (publishedPeriod.approval() != null) {
            return pageTexts.staff(
                    "audit.published.approved",
                    actor(publishedPeriod.approval().getActor()),
                    pageTexts.dateAndTime(publishedPeriod.approval().getAt()));
        }
        if (publishedPeriod.confirmation() != null) {
            return pageTexts.staff(
                    "audit.published.confirmed",
                    actor(publishedPeriod.confirmation().getActor()),
                    pageTexts.dateAndTime(publishedPeriod.confirmation().getAt()));
        }
        return publishedPeriod.importNumber() == null
                ? pageTexts.staff("audit.published.unapproved")
                : pageTexts.staff(
                        "audit.published.imported",
                        publishedPeriod.importNumber(),
                        actor(publishedPeriod.shown().getActor()));
    }

    /** Returns the start of a hash; empty if it is null. */
    public String shortHash(String hash) {
        return hash == null ? "" : hash.substring(0, Math.min(GLANCE, hash.length()));
    }

    private static List<String> known(String beginning) {
        return Messages.DOMAIN.keys(beginning);
    }

    private String value(AuditEntry auditEntry, String name, String value) {
        return switch (name) {
            case "language" -> Language.of(value).map(pageTexts::name).orElse(value);
            case "to" -> step(auditEntry.detail("from"), value);
            case "roles" ->
                Arrays.stream(value.split(" ", -1))
                        .map(role -> named(Role.values(), role))
                        .collect(Collectors.joining(", "));
            case "purpose" -> named(LinkPurpose.values(), value);
            case "for", "since" -> moment(value);
            case "problem" -> pageTexts.domain("problem." + value);
            case "reason" -> shortHash(value);
            default -> value;
        };
    }

    private String step(String from, String to) {
        var state = named(State.values(), to);
        return from == null || from.equals(to)
                ? state
                : pageTexts.staff("history.step", named(State.values(), from), state);
    }

    private String named(Enum<?>[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .map(pageTexts::name)
                .orElse(name);
    }

    private String moment(String instant) {
        try {
            return pageTexts.dateAndTime(Instant.parse(instant));
        } catch (DateTimeException e) {
            return instant;
        }
    }
}
