package ca.tandem.web.shell;

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
 * A view handler that posts forms to the address shown in the browser instead of the view behind it, refuses views that the user may not
 * see, and accepts forms only by POST.
 */
public class PageViewHandler extends ViewHandlerWrapper {

    private static final String POST = "POST";

    /** The view state of a stateless view. Only the pages of a sign-in are stateless, since their users have no session yet. */
    private static final String STATELESS = "stateless";

    /** The key under which PrimeFaces stores the nonce of a page's scripts; also the name of the field that sends it with each form. */
    private static final String NONCE = "primefaces.nonce";

    public PageViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        var request = request(context);
        if (request.getAttribute(PageRequest.ATTRIBUTE) instanceof PageRequest pageRequest
                && pageRequest.page().view().equals(viewId)) {
            return pageRequest.address(request.getQueryString());
        }
        return super.getActionURL(context, viewId);
    }

    /** Checks access at the first step of the Faces lifecycle, so that a refused view is neither restored nor built nor rendered. */
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

    /**
     * Restores the view of a form. Of a view that the session does not hold, with a forged state, or of a page that another account had
     * opened in the same browser, nothing is processed: the form is kept and shown again to its owner. A form that is not known to be
     * anybody's is answered with 409, and one whose address or repeated fields would say more than it does with 400.
     */
    @Override
    public UIViewRoot restoreView(FacesContext context, String viewId) {
        var stateless = !viewId.equals(Page.SIGN_IN.view())
                && !viewId.equals(Page.SECOND_STEP.view())
                && STATELESS.equals(context.getExternalContext()
                        .getRequestParameterMap()
                        .get(ResponseStateManager.VIEW_STATE_PARAM));
        var view = stateless || isOfSomebodyElse() ? null : super.restoreView(context, viewId);
        if (view == null || !isOfItsPage(context, view)) {
            showAgain(context);
            return createView(context, viewId);
        }
        if (RequestParameters.isPolluted(context, view)) {
            refuse(context, HttpServletResponse.SC_BAD_REQUEST);
        }
        return view;
    }

    private static boolean isOfSomebodyElse() {
        return CDI.current().select(UnsentFormView.class).get().isOfSomebodyElse();
    }

    private static void showAgain(FacesContext context) {
        var request = request(context);
        var kept = CDI.current().select(UnsentFormKeeper.class).get().keep(request);
        if (kept.isPresent() && request.getAttribute(PageRequest.ATTRIBUTE) instanceof PageRequest pageRequest) {
            CDI.current().select(Navigation.class).get().to(pageRequest.address(kept.get()));
        } else {
            refuse(context, HttpServletResponse.SC_CONFLICT);
        }
    }

    /** Checks whether the form carries the nonce of its page. PrimeFaces would otherwise fail in the middle of the response. */
    private static boolean isOfItsPage(FacesContext context, UIViewRoot view) {
        var kept =
                view.getViewMap(false) == null ? null : view.getViewMap(false).get(NONCE);
        return kept == null
                || context.getPartialViewContext().isAjaxRequest()
                || kept.equals(
                        context.getExternalContext().getRequestParameterMap().get(NONCE));
    }

    /** Checks access again before rendering, for the view that the request finally arrives at. */
    @Override
    public void renderView(FacesContext context, UIViewRoot view) throws IOException {
        var refusal = refusal(context, view.getViewId());
        if (refusal.isPresent()) {
            refuse(context, refusal.getAsInt());
        } else {
            super.renderView(context, view);
        }
    }

    /**
     * Checks whether a form was submitted by another method than POST, such as by a link; such a request must change nothing (RFC 9110,
     * 9.2.1).
     */
    private static boolean isPressedByLink(FacesContext context) {
        return !POST.equals(request(context).getMethod()) && context.isPostback();
    }

    private static OptionalInt refusal(FacesContext context, String view) {
        return CDI.current()
                .select(ViewAccessCheck.class)
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

    /** Returns the id of the view that Faces is going to build, determined in the same way as Faces does (Jakarta Faces 4.0, 2.2.1). */
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
