package ca.tandem.web.memory;

import ca.tandem.common.Language;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.translation.memory.Lookup;
import ca.tandem.translation.memory.MemoryPage;
import ca.tandem.translation.memory.TranslationMemory;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.Paging;
import ca.tandem.web.shell.ServiceCall;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Page of the translation memory's entries, found by words or by similarity, with the confirmation before one is deleted. */
@Named
@RequestScoped
public class MemoryEntriesPage {

    private static final int SIZE = 25;

    private static final int LEAST_ALIKE = 50;

    @Inject
    TranslationMemory memory;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    ServiceCall serviceCall;

    @Inject
    FlashMessages flashMessages;

    @Inject
    Navigation navigation;

    @Inject
    HttpServletRequest request;

    private MemoryQuery question;
    private MemoryRow deletionCandidate;
    private List<MemoryRow> rows;
    private long total;

    @PostConstruct
    void load() {
        question = MemoryQuery.of(request);
        var id = request.getParameter("delete");
        if (id != null && id.matches("\\d{1,18}") && isEditable()) {
            deletionCandidate =
                    memory.find(Long.parseLong(id)).map(MemoryRow::of).orElse(null);
        }
    }

    /** Checks whether the user may delete entries and import files. */
    public boolean isEditable() {
        return TranslationMemory.refusals(account.actor()).isEmpty();
    }

    public List<MemoryRow> getRows() {
        if (rows == null) {
            find();
        }
        return rows;
    }

    private void find() {
        if (question.isForLikeness()) {
            var lookup = new Lookup(question.text(), question.like(), null, null, null, LEAST_ALIKE, SIZE);
            rows = memory.matches(lookup).stream()
                    .map(memoryMatch -> MemoryRow.of(memoryMatch, question.like()))
                    .toList();
            total = rows.size();
        } else {
            MemoryPage found = memory.search(question.text(), question.page(), SIZE);
            rows = found.items().stream().map(MemoryRow::of).toList();
            total = found.total();
        }
    }

    public long getTotal() {
        getRows();
        return total;
    }

    /** Checks whether the entries are found by their similarity to a text and have scores. */
    public boolean isScored() {
        return question.isForLikeness();
    }

    /** Returns the entry whose deletion is to be confirmed, or null if there is none. */
    public MemoryRow getDeletionCandidate() {
        return deletionCandidate;
    }

    /** Deletes the entry whose deletion was confirmed. */
    public void delete() {
        if (deletionCandidate != null
                && serviceCall.run(() -> memory.delete(deletionCandidate.id(), account.actor()))) {
            flashMessages.addSuccess(pageTexts.staff("memory.deleted"));
            navigation.to(getAddress());
        }
    }

    public String getAsked() {
        return question.text();
    }

    public Language getLike() {
        return question.like();
    }

    public Paging getPaging() {
        return new Paging(question.page(), getTotal(), SIZE, this::address);
    }

    /** Returns the address of this list without the confirmation. */
    public String getAddress() {
        return address(question.page());
    }

    /** Returns the address of another page of the same list. */
    private String address(int other) {
        return Page.MEMORY.path(page.getLanguage()) + question.at(other).query();
    }

    /** Returns the address at which the page asks for confirmation before it deletes an entry. */
    public String deletion(long id) {
        return getAddress() + "&delete=" + id + "#deletion";
    }
}
