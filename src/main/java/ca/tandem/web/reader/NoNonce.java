package ca.tandem.web.reader;

import ca.tandem.web.Page;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.context.PrimeFacesContext;

/**
 * Keeps PrimeFaces from making a script nonce for the views of strangers: they have no script of its, and the nonce lives in a view map, for which
 * Mojarra makes a session. Nor does it say the nonce again when a page asks the server something: the page has it, and Mojarra's own
 * script would run what says so as text, which the policy forbids.
 */
public class NoNonce implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void beforePhase(PhaseEvent event) {
        var context = event.getFacesContext();
        var view = context.getExternalContext().getRequestServletPath();
        if (view.startsWith("/reader/")
                || view.startsWith("/review/")
                || view.equals(Page.SIGN_IN.view())
                || context.getPartialViewContext().isAjaxRequest()) {
            PrimeFacesContext.getCspState(context).setInitialized(true);
        }
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }
}
