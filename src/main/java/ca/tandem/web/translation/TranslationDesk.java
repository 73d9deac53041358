package ca.tandem.web.translation;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Authoring;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Postings;
import ca.tandem.translation.check.Checks;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.unit.Translating;
import ca.tandem.translation.unit.Unit;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Words;
import ca.tandem.web.staff.Navigation;
import ca.tandem.web.staff.Notices;
import ca.tandem.workflow.State;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The page on which an edition is translated: its units, which of them is at work, and what is left to do. The unit at work and the
 * choice of units stand in the address. Whoever may not translate reads, and is told why.
 */
@Named
@RequestScoped
public class TranslationDesk {

    /** A choice of units with how many it lists. */
    public record Filter(Show show, long count, String address, String current) {}

    @Inject
    Postings postings;

    @Inject
    Translating translating;

    @Inject
    Authoring authoring;

    @Inject
    Checks checks;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    Words words;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    @Inject
    HttpServletRequest request;

    private Edition edition;
    private List<Unit> units = List.of();
    private List<Finding> findings;
    private List<UnitRow> rows;
    private Show show;

    @PostConstruct
    void open() {
        show = Show.of(request.getParameter("show"));
        edition = postings.edition(page.getName()).orElse(null);
        if (edition != null) {
            units = translating.units(edition);
        }
    }

    /** Reads everything anew, after a change. */
    void refresh() {
        findings = null;
        rows = null;
        open();
    }

    /** Answers that there is no such page where there is no such posting; leads to a unit where the address names none. */
    public void load() {
        if (edition == null) {
            navigation.notFound();
        } else if (!isWhole() && !units.isEmpty() && named() == null) {
            if (request.getParameter("unit") != null) {
                notices.warn(words.staff("translation.unit.gone"));
            }
            navigation.to(address(first().getId()));
        }
    }

    /** Whether the address asks for the whole text. */
    public boolean isWhole() {
        return "whole".equals(request.getParameter("view"));
    }

    /** The unit at work; null where the source has none. */
    Unit atWork() {
        var named = named();
        return named != null || units.isEmpty() ? named : first();
    }

    /** A form names the unit for which it was made, whatever the address says. */
    private Unit named() {
        var id = request.getParameter("at") == null ? request.getParameter("unit") : request.getParameter("at");
        return units.stream()
                .filter(unit -> unit.getId().toString().equals(id))
                .findFirst()
                .orElse(null);
    }

    private Unit first() {
        var listed = getRows().stream().filter(show::lists).toList();
        return listed.stream()
                .filter(row -> !row.status().isFinished())
                .findFirst()
                .or(() -> listed.stream().findFirst())
                .map(row -> units.get(row.number() - 1))
                .orElse(units.get(0));
    }

    /** The next unit after this one that is not finished, in the circle of the text; null where all are. */
    Unit nextUnfinished(Unit unit) {
        var from = unit.getPosition() + 1;
        return IntStream.range(from, from + units.size())
                .mapToObj(i -> units.get(i % units.size()))
                .filter(each -> !each.getStatus().isFinished())
                .findFirst()
                .orElse(null);
    }

    /** Where that unit is at work, among the same choice of units. */
    String address(long unit) {
        return address(unit, show);
    }

    private String address(long unit, Show choice) {
        return page.path("TRANSLATION", page.getName()) + "?unit=" + unit
                + (choice == Show.ALL ? "" : "&show=" + choice.word());
    }

    /** All units as the list shows them. */
    private List<UnitRow> getRows() {
        if (rows == null) {
            rows = IntStream.range(0, units.size()).mapToObj(this::row).toList();
        }
        return rows;
    }

    private UnitRow row(int index) {
        var unit = units.get(index);
        var id = unit.getId().toString();
        var own = getFindings().stream()
                .filter(finding -> id.equals(finding.unit()) && !isAboutProgress(finding))
                .toList();
        var errors = own.stream().filter(Finding::isError).count();
        return new UnitRow(
                unit.getId(),
                index + 1,
                unit.getKind(),
                unit.getStatus(),
                new Bilingual<>(unit.getSource(), unit.getSource()).with(getTarget(), unit.getTarget()),
                errors,
                own.size() - errors,
                address(unit.getId()) + "#" + getAnchor());
    }

    /** That something is not translated yet is said by the units' status. */
    static boolean isAboutProgress(Finding finding) {
        return finding.code().startsWith("unit.") || finding.code().equals("text.missing");
    }

    public List<UnitRow> getBefore() {
        return listed(row -> row.number() - 1 < atWork().getPosition());
    }

    public List<UnitRow> getAfter() {
        return listed(row -> row.number() - 1 > atWork().getPosition());
    }

    private List<UnitRow> listed(Predicate<UnitRow> where) {
        return getRows().stream().filter(show::lists).filter(where).toList();
    }

    /** Where the listed unit before the one at work is; null where there is none. */
    public String getPreviousAddress() {
        var before = getBefore();
        return before.isEmpty() ? null : before.get(before.size() - 1).address();
    }

    /** Where the listed unit after the one at work is; null where there is none. */
    public String getNextAddress() {
        return getAfter().stream().map(UnitRow::address).findFirst().orElse(null);
    }

    public List<Filter> getFilters() {
        var unit = atWork().getId();
        return Arrays.stream(Show.values())
                .map(choice -> new Filter(
                        choice,
                        getRows().stream().filter(choice::lists).count(),
                        address(unit, choice),
                        choice == show ? "true" : null))
                .toList();
    }

    /** What the checks say of the edition as it is saved. */
    List<Finding> getFindings() {
        if (findings == null) {
            findings = checks.findings(edition);
        }
        return findings;
    }

    public long getErrors() {
        return getFindings().stream()
                .filter(finding -> finding.isError() && !isAboutProgress(finding))
                .count();
    }

    /** Where the first unit with an error is; null where no error belongs to a unit. */
    public String getFirstError() {
        return getRows().stream()
                .filter(row -> row.errors() > 0)
                .map(UnitRow::address)
                .findFirst()
                .orElse(null);
    }

    public String getFirstUnfinished() {
        return getRows().stream()
                .filter(row -> !row.status().isFinished())
                .map(UnitRow::address)
                .findFirst()
                .orElse(null);
    }

    public long getFinished() {
        return units.stream().filter(unit -> unit.getStatus().isFinished()).count();
    }

    public long getUnfinished() {
        return units.size() - getFinished();
    }

    /** The id of what gets the focus when a unit is opened. */
    public String getAnchor() {
        return isEditable() ? "words" : "unit-label";
    }

    /** Where the units are. */
    public String getAddress() {
        return page.path("TRANSLATION", page.getName());
    }

    /** Where this unit is, with the words of the source counted. */
    public String getCountsAddress() {
        return address(atWork().getId()) + "&counts=yes#counts";
    }

    /** Whether the words are to be counted: it takes a look into the memory for every sentence. */
    public boolean isWithCounts() {
        return request.getParameter("counts") != null;
    }

    /** Where the whole text is. */
    public String getWholeAddress() {
        return getAddress() + "?view=whole";
    }

    /** The key of what stands above the column of that language. */
    public String heading(String language) {
        return "translation." + (getSource().name().equals(language) ? "source." : "target.") + language;
    }

    /** Why nothing can be written here by this person now; empty where it can. */
    public String getReadOnlyReason() {
        if (edition.getState() == State.DRAFT) {
            return words.staff("translation.still.draft");
        }
        return words.refusals(authoring.refusalsToWrite(edition, getTarget(), account.actor()));
    }

    public boolean isEditable() {
        return getReadOnlyReason().isEmpty();
    }

    /** Whether the fields are there at all: they keep what was typed even where the edition has moved on since. */
    public boolean isWithFields() {
        return account.isTranslator();
    }

    public List<Unit> getUnits() {
        return units;
    }

    public Language getSource() {
        return edition.getSourceLanguage();
    }

    public Language getTarget() {
        return edition.getTargetLanguage();
    }

    public Edition getEdition() {
        return edition;
    }
}
