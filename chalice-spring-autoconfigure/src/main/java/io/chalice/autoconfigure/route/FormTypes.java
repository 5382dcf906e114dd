package io.chalice.autoconfigure.route;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.chalice.FormData;
import io.chalice.media.MediaTypes;
import io.chalice.model.ParameterModel;

/**
 * Decides which content types a view's parameters can be read from.
 */
final class FormTypes {

	/** The methods whose requests have no body. */
	static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

	private static final List<String> ANY_FORM = List.of(FormData.URL_ENCODED, FormData.MULTIPART);

	private FormTypes() {
	}

	/**
	 * Return the content types.
	 * @param parameters a view's parameters
	 * @param methods the methods that it answers
	 * @return the types of forms; with Spring's request parameters, which come from the
	 * query as well, also JSON; empty when the parameters do not say
	 */
	static List<String> of(List<ViewParameter> parameters, List<String> methods) {
		if (flat(parameters).anyMatch(FormTypes::isOfMultipart)) {
			return List.of(FormData.MULTIPART);
		}
		if (flat(parameters).anyMatch((parameter) -> parameter.binding().place() == ArgumentPlace.FORM)) {
			return ANY_FORM;
		}
		boolean body = parameters.stream().anyMatch((parameter) -> parameter.binding().place() == ArgumentPlace.BODY);
		boolean either = parameters.stream()
			.anyMatch((parameter) -> parameter.binding().place() == ArgumentPlace.QUERY_OR_FORM);
		if (either && !body && !WITHOUT_BODY.containsAll(methods)) {
			return List.of(MediaTypes.JSON, FormData.URL_ENCODED, FormData.MULTIPART);
		}
		return List.of();
	}

	private static Stream<ViewParameter> flat(List<ViewParameter> parameters) {
		return parameters.stream()
			.flatMap((parameter) -> parameter.isWholeRecord() ? ViewParameters.components("", parameter).stream()
					: Stream.of(parameter));
	}

	private static boolean isOfMultipart(ViewParameter parameter) {
		ArgumentPlace place = parameter.binding().place();
		return place == ArgumentPlace.JSON_PART || (place.mayHaveFiles()
				&& parameter.type().modelType() == ParameterModel.Type.FILE && !parameter.binding().isWhole());
	}

}
