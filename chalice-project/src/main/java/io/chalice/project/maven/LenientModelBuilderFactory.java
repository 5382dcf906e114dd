package io.chalice.project.maven;

import org.apache.maven.model.Model;
import org.apache.maven.model.building.DefaultModelBuilderFactory;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.apache.maven.model.building.ModelProblemCollector;
import org.apache.maven.model.validation.ModelValidator;

/**
 * Makes Maven's model builder without the rules for what is missing: a prompt is asked
 * for while a file is being written, and Maven itself tells of it when it builds.
 */
final class LenientModelBuilderFactory extends DefaultModelBuilderFactory {

	@Override
	protected ModelValidator newModelValidator() {
		return new ModelValidator() {

			@Override
			public void validateRawModel(Model model, ModelBuildingRequest request, ModelProblemCollector problems) {
				// anything goes
			}

			@Override
			public void validateEffectiveModel(Model model, ModelBuildingRequest request,
					ModelProblemCollector problems) {
				// anything goes
			}

		};
	}

}
