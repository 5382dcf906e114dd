package io.chalice.autoconfigure.function;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import org.springframework.util.ClassUtils;

/**
 * Reads and writes the types of {@code aws-lambda-java-events} with the serializers that
 * the managed runtime has for them: their JSON is not what their getters say.
 */
public final class AwsEvents {

	private static final boolean PRESENT = ClassUtils.isPresent(
			"com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers",
			AwsEvents.class.getClassLoader());

	private AwsEvents() {
	}

	/**
	 * Return whether a type has a serializer.
	 * @param type the type
	 * @return {@code true} if it can be read and written here
	 */
	public static boolean isAwsEvent(Class<?> type) {
		return PRESENT && LambdaEventSerializers.isLambdaSupportedEvent(type.getName());
	}

	static Object read(byte[] event, Class<?> type) {
		return serializer(type).fromJson(new ByteArrayInputStream(event));
	}

	static byte[] write(Object result) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		serializer(result.getClass()).toJson(result, out);
		return out.toByteArray();
	}

	@SuppressWarnings("unchecked")
	private static PojoSerializer<Object> serializer(Class<?> type) {
		return LambdaEventSerializers.serializerFor((Class<Object>) type, type.getClassLoader());
	}

}
