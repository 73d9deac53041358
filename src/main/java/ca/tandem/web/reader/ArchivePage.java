package ca.tandem.web.reader;

import ca.tandem.publication.Catalogue;
import ca.tandem.publication.CatalogueEntry;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.Paging;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;

/** Page of the archived postings, the latest posted first. */
@Named("archivePage")
@RequestScoped
public class ArchivePage {

    private static final int SIZE = 20;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    Catalogue catalogue;

    @Inject
    HttpServletRequest request;

    private List<CatalogueEntry> archived;

    @PostConstruct
    void load() {
        archived = catalogue.all().stream()
                .filter(CatalogueEntry::isListedAsArchived)
                .toList();
    }

    public int getTotal() {
        return archived.size();
    }

    public List<CatalogueEntry> getItems() {
        return archived.stream()
                .skip((getPaging().page() - 1L) * SIZE)
                .limit(SIZE)
                .toList();
    }

    /** Returns the date on which a posting of the list was last changed; empty if there is none. */
    public String getModified() {
        return archived.stream()
                .map(CatalogueEntry::updatedAt)
                .max(Comparator.naturalOrder())
                .map(pageTexts::isoDate)
                .orElse("");
    }

    public Paging getPaging() {
        var pages = Math.max(1, (archived.size() + SIZE - 1) / SIZE);
        return new Paging(
                Math.min(pages, Paging.number(request.getParameter("page"))),
                archived.size(),
                SIZE,
                Paging.after(page.path("ARCHIVE")));
    }
}
