package io.chalice.project.describe;

import java.util.List;

import io.chalice.model.ApplicationModel;

/**
 * What was learnt of an application.
 *
 * @param model its model
 * @param skippedImports the configuration imports that were not followed, because they
 * would have asked AWS, such as {@code aws-secretsmanager:name}
 */
public record ProjectDescription(ApplicationModel model, List<String> skippedImports) {

	public ProjectDescription {
		skippedImports = List.copyOf(skippedImports);
	}

}
