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
				of(handler, flat(ViewParameters.components(handler, parameter)), methods)
					.forEach((model) -> add(models, model));
			}
			else {
				add(models, parameter, methods);
			}
		}
		return List.copyOf(models);
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
		add(models, new ParameterModel(binding.name(), place, type.modelType(), type.container() != null,
				place == ParameterModel.Place.PATH || (binding.required() && !either)));
	}

	// names first: the JVM makes a record's equals() when it is called, which a cold
	// start would wait for
	private static void add(List<ParameterModel> models, ParameterModel model) {
		for (ParameterModel known : models) {
			if (known.name().equals(model.name()) && known.equals(model)) {
				return;
			}
		}
		models.add(model);
	}

}
