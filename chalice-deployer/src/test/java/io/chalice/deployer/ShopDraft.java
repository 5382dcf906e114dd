package io.chalice.deployer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.graph.ApiConfigurationBuilder;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.graph.StageSettings;
import io.chalice.deployer.iam.PolicySource;
import io.chalice.model.ApplicationModel;
import io.chalice.model.AuthorizerModel;
import io.chalice.model.FunctionModel;
import io.chalice.model.RouteModel;
import io.chalice.project.configuration.FunctionSettings;

/**
 * An application that can be changed between two deploys, in one thing at a time.
 */
final class ShopDraft {

	final List<RouteModel> routes = new ArrayList<>(List.of(Samples.route("/", "GET")));

	final List<FunctionModel> functions = new ArrayList<>();

	final List<AuthorizerModel> authorizers = new ArrayList<>();

	final ApiConfigurationBuilder api = ApiConfigurationBuilder.of("dev");

	FunctionSettings settings = EventApplications.FUNCTIONS;

	PolicySource policies = PolicySource.impliedOnly();

	String content = "one";

	@Nullable String libraries;

	ShopDraft with(FunctionModel function) {
		this.functions.add(function);
		return this;
	}

	DeploymentRequest request(Path directory) {
		try {
			Files.createDirectories(directory);
			return new DeploymentRequest(ApplicationModel.of(this.routes, this.functions, this.authorizers, List.of()),
					new StageSettings("shop", "dev", 17, "com.example.App", this.api.build(), this.settings, Map.of(),
							null),
					Samples.artifact(directory, this.content)
						.withLayer((this.libraries != null) ? Samples.libraries(directory, this.libraries) : null),
					this.policies);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
