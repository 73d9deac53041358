package ca.tandem.web.admin;

import ca.tandem.exchange.hugo.ImportFilter;
import ca.tandem.exchange.hugo.ImportReportRow;
import ca.tandem.exchange.hugo.ImportReports;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingEditions;
import ca.tandem.posting.Postings;
import ca.tandem.translation.check.Finding;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.Paging;
import ca.tandem.web.shell.QueryString;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The rows of the report of an import: one page of those that the chosen filter lets through, with the titles of their postings. */
@Named
@RequestScoped
public class ImportRows {

    private static final int SIZE = 100;

    @Inject
    ImportReports importReports;

    @Inject
    Postings postings;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    HttpServletRequest request;

    private ImportFilter filter;
    private int number;
    private long found;
    private List<FilterLink> filters = List.of();
    private List<ImportReportRow> shown = List.of();
    private Map<String, PostingEditions> editions = Map.of();

    /**
     * A link that filters the report.
     *
     * @param count the number of rows that it lets through
     * @param current {@code true} for the chosen filter, otherwise null
     */
    public record FilterLink(ImportFilter filter, long count, String address, String current) {}

    @PostConstruct
    void open() {
        filter = ImportFilter.of(request.getParameter("outcome"));
        number = Paging.number(request.getParameter("page"));
        if (account.isAdministrator() && page.getName().matches("\\d{1,18}")) {
            show(Long.parseLong(page.getName()));
        }
    }

    private void show(long run) {
        var counts = importReports.counts(run);
        filters = Stream.of(ImportFilter.values())
                .filter(one -> counts.get(one) > 0 || one == filter || one == ImportFilter.ALL)
                .map(one -> new FilterLink(one, counts.get(one), address(one), one == filter ? "true" : null))
                .toList();
        found = counts.get(filter);
        number = Math.min(number, getPaging().pages());
        shown = importReports.rows(run, filter, (number - 1) * SIZE, SIZE);
        var keys = shown.stream()
                .map(ImportReportRow::key)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        editions = postings.of(keys);
    }

    /** Returns the edition whose title names a row; null if there is no such posting. */
    public Edition edition(ImportReportRow row) {
        var known = editions(row);
        return known == null ? null : known.current().orElse(null);
    }

    /** Returns the editions of the posting of a row; null if there is no such posting. */
    PostingEditions editions(ImportReportRow row) {
        return row.key() == null ? null : editions.get(row.key());
    }

    /** Returns the rows of the page that need attention. */
    public List<ImportReportRow> getAttention() {
        return shown.stream().filter(row -> !row.isFine()).toList();
    }

    /** Returns the rows of the page with nothing to look at. */
    public List<ImportReportRow> getFine() {
        return shown.stream().filter(ImportReportRow::isFine).toList();
    }

    /** Returns the errors among findings. */
    public List<Finding> errors(List<Finding> findings) {
        return findings.stream().filter(Finding::isError).toList();
    }

    /** Returns the warnings among findings. Pages show their number first, since there can be many. */
    public List<Finding> warnings(List<Finding> findings) {
        return findings.stream().filter(finding -> !finding.isError()).toList();
    }

    /** Checks whether the user has chosen a filter, so that nothing that it lets through is folded. */
    public boolean isFiltered() {
        return filter != ImportFilter.ALL;
    }

    /** Returns the filters that let a row through, and the chosen one. */
    public List<FilterLink> getFilters() {
        return filters;
    }

    private String address(ImportFilter one) {
        var path = Page.IMPORT.path(page.getLanguage(), page.getName());
        return one == ImportFilter.ALL
                ? path
                : path + "?" + QueryString.parameter("outcome", one.word()).substring(1);
    }

    public Paging getPaging() {
        return new Paging(number, found, SIZE, Paging.after(address(filter)));
    }
}
