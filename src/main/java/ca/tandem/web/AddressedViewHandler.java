package ca.tandem.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

/** Lets forms post to the address that the browser shows, not to the view behind it. */
public class AddressedViewHandler extends ViewHandlerWrapper {

    public AddressedViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        var request = (HttpServletRequest) context.getExternalContext().getRequest();
        if (request.getAttribute(Visit.ATTRIBUTE) instanceof Visit visit
                && visit.page().view().equals(viewId)) {
            var query = request.getQueryString();
            return query == null ? visit.path() : visit.path() + "?" + query;
        }
        return super.getActionURL(context, viewId);
    }
}
