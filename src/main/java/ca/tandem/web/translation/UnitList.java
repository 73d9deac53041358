package ca.tandem.web.translation;

import ca.tandem.common.Bilingual;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.unit.Unit;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.PageTexts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** List of the units around the current one, all or filtered, with the links between them. */
@Named
@RequestScoped
public class UnitList {

    /** A filter with the number of units that it lists. */
    public record UnitFilterLink(UnitFilter show, long count, String address, String current) {}

    @Inject
    TranslationPage desk;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    FlashMessages flashMessages;

    @Inject
    Navigation navigation;

    @Inject
    HttpServletRequest request;

    private UnitFilter unitFilter;
    private List<UnitRow> rows;

    /** Units from which the rows were made; reloading the edition replaces them. */
    private List<Unit> units;

    @PostConstruct
    void open() {
        unitFilter = UnitFilter.of(request.getParameter("show"));
    }

    /** Answers 404 if the posting does not exist, and redirects to a unit if the request names none. */
    public void load() {
        if (desk.getEdition() == null) {
            navigation.notFound();
        } else if (!desk.isWhole() && !desk.getUnits().isEmpty() && desk.requestedUnit() == null) {
            if (request.getParameter("unit") != null) {
                flashMessages.addWarning(pageTexts.staff("translation.unit.gone"));
            }
            navigation.to(address(first().getId()));
        }
    }

    private Unit first() {
        var listed = getRows().stream().filter(unitFilter::accepts).toList();
        return listed.stream()
                .filter(row -> !row.status().isFinished())
                .findFirst()
                .or(() -> listed.stream().findFirst())
                .map(row -> desk.getUnits().get(row.number() - 1))
                .orElse(desk.getUnits().get(0));
    }

    /** Returns the next unfinished unit, continuing at the start of the text; null if all units are finished. */
    Unit nextUnfinished(Unit unit) {
        var units = desk.getUnits();
        var from = unit.getPosition() + 1;
        return IntStream.range(from, from + units.size())
                .mapToObj(i -> units.get(i % units.size()))
                .filter(each -> !each.getStatus().isFinished())
                .findFirst()
                .orElse(null);
    }

    /** Returns the address of a unit, with the current filter. */
    String address(long unit) {
        return address(unit, unitFilter);
    }

    private String address(long unit, UnitFilter choice) {
        return page.path("TRANSLATION", page.getName()) + "?unit=" + unit
                + (choice == UnitFilter.ALL ? "" : "&show=" + choice.word());
    }

    /** Returns a row for every unit, whatever the filter. */
    private List<UnitRow> getRows() {
        var now = desk.getUnits();
        if (rows == null || units != now) {
            units = now;
            rows = IntStream.range(0, units.size()).mapToObj(this::row).toList();
        }
        return rows;
    }

    private UnitRow row(int index) {
        var unit = units.get(index);
        var id = unit.getId().toString();
        var own = desk.getFindings().stream()
                .filter(finding -> id.equals(finding.unit()) && !finding.isAboutProgress())
                .toList();
        var errors = own.stream().filter(Finding::isError).count();
        return new UnitRow(
                unit.getId(),
                index + 1,
                unit.getKind(),
                unit.getStatus(),
                new Bilingual<>(unit.getSource(), unit.getSource()).with(desk.getTarget(), unit.getTarget()),
                errors,
                own.size() - errors,
                address(unit.getId()) + "#" + desk.getAnchor());
    }

    public List<UnitRow> getBefore() {
        return listed(row -> row.number() - 1 < desk.currentUnit().getPosition());
    }

    public List<UnitRow> getAfter() {
        return listed(row -> row.number() - 1 > desk.currentUnit().getPosition());
    }

    private List<UnitRow> listed(Predicate<UnitRow> where) {
        return getRows().stream().filter(unitFilter::accepts).filter(where).toList();
    }

    /** Returns the address of the previous listed unit, or null if there is none. */
    public String getPreviousAddress() {
        var before = getBefore();
        return before.isEmpty() ? null : before.get(before.size() - 1).address();
    }

    /** Returns the address of the next listed unit, or null if there is none. */
    public String getNextAddress() {
        return getAfter().stream().map(UnitRow::address).findFirst().orElse(null);
    }

    public List<UnitFilterLink> getFilters() {
        var unit = desk.currentUnit().getId();
        return Arrays.stream(UnitFilter.values())
                .map(choice -> new UnitFilterLink(
                        choice,
                        getRows().stream().filter(choice::accepts).count(),
                        address(unit, choice),
                        choice == unitFilter ? "true" : null))
                .toList();
    }

    /** Returns the address of the current unit with word counts. */
    public String getCountsAddress() {
        return address(desk.currentUnit().getId()) + "&counts=yes#counts";
    }

    /** Returns the address of the first unit with an error, or null if no error belongs to a unit. */
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
}
