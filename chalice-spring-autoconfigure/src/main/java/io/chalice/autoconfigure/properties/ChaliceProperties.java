package io.chalice.autoconfigure.properties;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an application's configuration says of itself.
 */
@ConfigurationProperties("chalice")
public class ChaliceProperties {

	/**
	 * Whether the stack trace of an uncaught exception is sent to the client, as plain
	 * text.
	 */
	private boolean debug;

	private final Api api = new Api();

	private final Route route = new Route();

	private final Local local = new Local();

	private final Server server = new Server();

	public boolean isDebug() {
		return this.debug;
	}

	public void setDebug(boolean debug) {
		this.debug = debug;
	}

	public Api getApi() {
		return this.api;
	}

	public Route getRoute() {
		return this.route;
	}

	public Local getLocal() {
		return this.local;
	}

	public Server getServer() {
		return this.server;
	}

	/**
	 * The API as a whole.
	 */
	public static class Api {

		/**
		 * Media types whose bodies API Gateway passes on as bytes. Unless set, all types
		 * when a route takes or gives bytes, otherwise a list of types known to be
		 * binary.
		 */
		private List<String> binaryTypes = new ArrayList<>();

		public List<String> getBinaryTypes() {
			return this.binaryTypes;
		}

		public void setBinaryTypes(List<String> binaryTypes) {
			this.binaryTypes = binaryTypes;
		}

	}

	/**
	 * What routes are that say nothing themselves.
	 */
	public static class Route {

		/**
		 * Request content types that routes accept which name none.
		 */
		private List<String> contentTypes = new ArrayList<>();

		/**
		 * Whether routes ask for an API key.
		 */
		private boolean apiKeyRequired;

		/**
		 * Name of the authorizer that guards routes which name none.
		 */
		private @Nullable String authorizer;

		private final Cors cors = new Cors();

		public List<String> getContentTypes() {
			return this.contentTypes;
		}

		public void setContentTypes(List<String> contentTypes) {
			this.contentTypes = contentTypes;
		}

		public boolean isApiKeyRequired() {
			return this.apiKeyRequired;
		}

		public void setApiKeyRequired(boolean apiKeyRequired) {
			this.apiKeyRequired = apiKeyRequired;
		}

		public @Nullable String getAuthorizer() {
			return this.authorizer;
		}

		public void setAuthorizer(@Nullable String authorizer) {
			this.authorizer = authorizer;
		}

		public Cors getCors() {
			return this.cors;
		}

	}

	/**
	 * Cross-origin resource sharing of routes that say nothing of it.
	 */
	public static class Cors {

		/**
		 * Whether routes have CORS.
		 */
		private boolean enabled;

		/**
		 * Origins that may call; every one when empty.
		 */
		private List<String> origins = new ArrayList<>();

		/**
		 * Request headers allowed besides those API Gateway itself understands.
		 */
		private List<String> headers = new ArrayList<>();

		/**
		 * Response headers that scripts may read.
		 */
		private List<String> exposeHeaders = new ArrayList<>();

		/**
		 * Seconds for which a browser may remember a preflight's answer.
		 */
		private @Nullable Integer maxAge;

		/**
		 * Whether cookies and HTTP authentication may be sent along.
		 */
		private boolean credentials;

		public boolean isEnabled() {
			return this.enabled;
		}

		public void setEnabled(boolean enabled) {
			this.enabled = enabled;
		}

		public List<String> getOrigins() {
			return this.origins;
		}

		public void setOrigins(List<String> origins) {
			this.origins = origins;
		}

		public List<String> getHeaders() {
			return this.headers;
		}

		public void setHeaders(List<String> headers) {
			this.headers = headers;
		}

		public List<String> getExposeHeaders() {
			return this.exposeHeaders;
		}

		public void setExposeHeaders(List<String> exposeHeaders) {
			this.exposeHeaders = exposeHeaders;
		}

		public @Nullable Integer getMaxAge() {
			return this.maxAge;
		}

		public void setMaxAge(@Nullable Integer maxAge) {
			this.maxAge = maxAge;
		}

		public boolean isCredentials() {
			return this.credentials;
		}

		public void setCredentials(boolean credentials) {
			this.credentials = credentials;
		}

	}

	/**
	 * The application as a server of its own.
	 */
	public static class Server {

		/**
		 * Whether the application is also deployed as a server. If so, its own main
		 * method starts its web server too, and controllers, filters and security chains,
		 * which only a server asks, are no mistake.
		 */
		private boolean enabled;

		public boolean isEnabled() {
			return this.enabled;
		}

		public void setEnabled(boolean enabled) {
			this.enabled = enabled;
		}

	}

	/**
	 * Local mode.
	 */
	public static class Local {

		/**
		 * Whether to serve the application on this machine. Unless set, only an
		 * application started through its own main method is served.
		 */
		private @Nullable Boolean enabled;

		/**
		 * Address to listen on.
		 */
		private String host = "localhost";

		/**
		 * Port to listen on; 0 takes any free one. Unless set, server.port if that is
		 * set, otherwise 8000.
		 */
		private @Nullable Integer port;

		/**
		 * Name of the stage that local mode plays.
		 */
		private String stage = "dev";

		/**
		 * Values of the X-Api-Key header that routes asking for a key accept.
		 */
		private List<String> apiKeys = new ArrayList<>();

		/**
		 * Stage variables that local mode passes on.
		 */
		private Map<String, String> stageVariables = new LinkedHashMap<>();

		public @Nullable Boolean getEnabled() {
			return this.enabled;
		}

		public void setEnabled(@Nullable Boolean enabled) {
			this.enabled = enabled;
		}

		public String getHost() {
			return this.host;
		}

		public void setHost(String host) {
			this.host = host;
		}

		public @Nullable Integer getPort() {
			return this.port;
		}

		public void setPort(@Nullable Integer port) {
			this.port = port;
		}

		public String getStage() {
			return this.stage;
		}

		public void setStage(String stage) {
			this.stage = stage;
		}

		public List<String> getApiKeys() {
			return this.apiKeys;
		}

		public void setApiKeys(List<String> apiKeys) {
			this.apiKeys = apiKeys;
		}

		public Map<String, String> getStageVariables() {
			return this.stageVariables;
		}

		public void setStageVariables(Map<String, String> stageVariables) {
			this.stageVariables = stageVariables;
		}

	}

}
