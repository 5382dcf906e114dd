package io.chalice.autoconfigure.route;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;

import io.chalice.BadRequestError;
import io.chalice.ChaliceRequest;
import io.chalice.UploadedFile;

/**
 * Fills a parameter with a file of the form, or with all files of a field.
 */
final class FileArgument implements ArgumentSource {

	private final ParameterBinding binding;

	private final ArgumentType type;

	private final MissingValue missing;

	FileArgument(ParameterBinding binding, ArgumentType type, MissingValue missing) {
		this.binding = binding;
		this.type = type;
		this.missing = missing;
	}

	static boolean isFile(Class<?> type) {
		return type == UploadedFile.class || type == byte[].class || SpringWebTypes.isFile(type);
	}

	static boolean isFiles(MethodParameter parameter) {
		return isFile(ArgumentType.of(parameter).elementClass());
	}

	@Override
	public @Nullable Object argument(ChaliceRequest request) {
		List<UploadedFile> files = request.form().files(this.binding.name());
		if (files.isEmpty()) {
			if (request.form().fields().containsKey(this.binding.name())) {
				throw new BadRequestError("Form field '%s' is not a file".formatted(this.binding.name()));
			}
			return this.missing.argument();
		}
		Class<?> container = this.type.container();
		if (container == null) {
			return this.type.wrapped(element(files.get(this.binding.asSpring() ? 0 : files.size() - 1)));
		}
		List<Object> elements = new ArrayList<>();
		files.forEach((file) -> elements.add(element(file)));
		return this.type.wrapped(ElementCollection.of(container, this.type.elementClass(), elements));
	}

	private Object element(UploadedFile file) {
		if (this.type.elementClass() == UploadedFile.class) {
			return file;
		}
		return (this.type.elementClass() == byte[].class) ? file.bytes() : SpringWebTypes.file(file);
	}

}
