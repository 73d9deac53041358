package ca.tandem.web.shell;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.context.PrimeFacesContext;

/**
 * Phase listener that keeps PrimeFaces from creating a script nonce. Public views contain no PrimeFaces scripts, and the nonce lives in a
 * view map, for which Mojarra creates a session. An Ajax response does not set the nonce again either: the page has it, and Mojarra's own
 * script would run the script that sets it as text, which the content security policy forbids.
 */
public class PlainHead implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void beforePhase(PhaseEvent event) {
        var context = event.getFacesContext();
        var view = context.getExternalContext().getRequestServletPath();
        if (view.startsWith("/reader/")
                || view.startsWith("/review/")
                || view.startsWith("/link/")
                || view.startsWith("/alert/")
                || view.startsWith("/feedback/")
                || view.equals(Page.SIGN_IN.view())
                || view.equals(Page.SECOND_STEP.view())
                || context.getPartialViewContext().isAjaxRequest()) {
            PrimeFacesContext.getCspState(context).setInitialized(true);
        }
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }
}
