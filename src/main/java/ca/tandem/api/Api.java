package ca.tandem.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The API's place in the portal. */
@ApplicationPath("/api/v1")
public class Api extends Application {}
