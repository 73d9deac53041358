package ca.tandem.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Lets forms post to the address that the browser shows, not to the view behind it; builds no view for whom it is not; and takes a form
 * only by POST.
 */
public class AddressedViewHandler extends ViewHandlerWrapper {

    private static final String POST = "POST";

    /** What Faces sends for a view of which it keeps nothing; only the page for signing in is one, where nobody has a session yet. */
    private static final String STATELESS = "stateless";

    /** Under which PrimeFaces keeps the nonce of a page's scripts, and each of our forms sends it. */
    private static final String NONCE = "primefaces.nonce";

    public AddressedViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        var request = request(context);
        if (request.getAttribute(Visit.ATTRIBUTE) instanceof Visit visit
                && visit.page().view().equals(viewId)) {
            var query = request.getQueryString();
            return query == null ? visit.path() : visit.path() + "?" + query;
        }
        return super.getActionURL(context, viewId);
    }

    /** The first that Faces does with a request: what is refused here is neither restored nor built nor rendered. */
    @Override
    public void initView(FacesContext context) {
        var refusal = refusal(context, view(context));
        if (refusal.isEmpty() && isPressedByLink(context)) {
            refusal = OptionalInt.of(HttpServletResponse.SC_BAD_REQUEST);
        }
        if (refusal.isPresent()) {
            refuse(context, refusal.getAsInt());
        } else {
            super.initView(context);
        }
    }

    /** A view that the session does not remember, or that was made up, cannot be restored; nothing of its form is done. */
    @Override
    public UIViewRoot restoreView(FacesContext context, String viewId) {
        var stateless = !viewId.equals(Page.SIGN_IN.view())
                && STATELESS.equals(context.getExternalContext()
                        .getRequestParameterMap()
                        .get(ResponseStateManager.VIEW_STATE_PARAM));
        var view = stateless ? null : super.restoreView(context, viewId);
        if (view == null || !isOfItsPage(context, view)) {
            refuse(context, HttpServletResponse.SC_CONFLICT);
            return createView(context, viewId);
        }
        return view;
    }

    /** Tells whether the form brings the nonce of the page that it stood on; PrimeFaces would fail without it, in the middle of the answer. */
    private static boolean isOfItsPage(FacesContext context, UIViewRoot view) {
        var kept =
                view.getViewMap(false) == null ? null : view.getViewMap(false).get(NONCE);
        return kept == null
                || context.getPartialViewContext().isAjaxRequest()
                || kept.equals(
                        context.getExternalContext().getRequestParameterMap().get(NONCE));
    }

    /** The same once more, of the view that is there in the end. */
    @Override
    public void renderView(FacesContext context, UIViewRoot view) throws IOException {
        var refusal = refusal(context, view.getViewId());
        if (refusal.isPresent()) {
            refuse(context, refusal.getAsInt());
        } else {
            super.renderView(context, view);
        }
    }

    /** A form came by another method than POST, such as in a link; those do nothing (RFC 9110, 9.2.1). */
    private static boolean isPressedByLink(FacesContext context) {
        return !POST.equals(request(context).getMethod()) && context.isPostback();
    }

    private static OptionalInt refusal(FacesContext context, String view) {
        return CDI.current()
                .select(ViewCheck.class)
                .get()
                .refusal(view, request(context).getDispatcherType());
    }

    private static void refuse(FacesContext context, int status) {
        try {
            context.getExternalContext().responseSendError(status, null);
        } catch (IOException e) {
            throw new IllegalStateException("The refusal of a view could not be sent", e);
        }
        context.responseComplete();
    }

    /** The view that Faces is going to build, as it finds it out itself (Jakarta Faces 4.0, 2.2.1). */
    private static String view(FacesContext context) {
        var external = context.getExternalContext();
        var request = external.getRequestMap();
        return Stream.of(
                        request.get(RequestDispatcher.INCLUDE_PATH_INFO),
                        external.getRequestPathInfo(),
                        request.get(RequestDispatcher.INCLUDE_SERVLET_PATH),
                        external.getRequestServletPath())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse("");
    }

    private static HttpServletRequest request(FacesContext context) {
        return (HttpServletRequest) context.getExternalContext().getRequest();
    }
}
