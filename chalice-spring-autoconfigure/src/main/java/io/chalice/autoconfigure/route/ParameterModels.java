package io.chalice.autoconfigure.route;

import java.util.ArrayList;
import java.util.List;

import io.chalice.model.ParameterModel;

/**
 * Describes the parameters that a view takes one by one, those of records included.
 */
final class ParameterModels {

	private ParameterModels() {
	}

	static List<ParameterModel> of(String handler, List<ViewParameter> parameters, List<String> methods) {
		List<ParameterModel> models = new ArrayList<>();
		for (ViewParameter parameter : parameters) {
			if (parameter.isWholeRecord()) {
				models.addAll(of(handler, flat(ViewParameters.components(handler, parameter)), methods));
			}
			else {
				add(models, parameter, methods);
			}
		}
		return models.stream().distinct().toList();
	}

	// a record within the record is a mistake, found later
	private static List<ViewParameter> flat(List<ViewParameter> components) {
		return components.stream().filter((component) -> !component.isWholeRecord()).toList();
	}

	private static void add(List<ParameterModel> models, ViewParameter parameter, List<String> methods) {
		ParameterBinding binding = parameter.binding();
		ParameterModel.Place place = binding.place().place();
		if (place == null || binding.isWhole()) {
			return;
		}
		ArgumentType type = parameter.type();
		// what may come with a form as well cannot be asked of the query
		boolean either = binding.place() == ArgumentPlace.QUERY_OR_FORM && !FormTypes.WITHOUT_BODY.containsAll(methods);
		models.add(new ParameterModel(binding.name(), place, type.modelType(), type.container() != null,
				place == ParameterModel.Place.PATH || (binding.required() && !either)));
	}

}
