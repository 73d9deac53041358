package ca.tandem.api;

import ca.tandem.identity.refusal.RefusedRequest;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/** A filter that names the operation that was refused, for the record. */
@Provider
public class RefusedOperationFilter implements ContainerResponseFilter {

    @Context
    ResourceInfo resource;

    @Inject
    HttpServletRequest sent;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == Status.FORBIDDEN.getStatusCode() && resource.getResourceMethod() != null) {
            var operation = TokenScopeTable.operation(resource.getResourceClass(), resource.getResourceMethod());
            RefusedRequest.setPlace(sent, operation.substring(operation.indexOf(' ') + 1));
        }
    }
}
