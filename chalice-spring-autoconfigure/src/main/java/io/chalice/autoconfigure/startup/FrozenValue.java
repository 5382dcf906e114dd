package io.chalice.autoconfigure.startup;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginTrackedValue;

/**
 * A value of a configuration file, with its type and its place.
 *
 * @param value a text, number or truth value
 * @param origin where it stood, or {@code null} when that is not known
 */
record FrozenValue(Object value, @Nullable Origin origin) {

	private static final int TEXT = 0;

	private static final int INTEGER = 1;

	private static final int LONG = 2;

	private static final int DOUBLE = 3;

	private static final int TRUTH = 4;

	static @Nullable FrozenValue of(Object value) {
		Object content = (value instanceof OriginTrackedValue tracked) ? tracked.getValue() : value;
		content = (content instanceof CharSequence text) ? text.toString() : content;
		return isKnown(content) ? new FrozenValue(content, place(Origin.from(value))) : null;
	}

	private static boolean isKnown(Object content) {
		return content instanceof String || content instanceof Integer || content instanceof Long
				|| content instanceof Double || content instanceof Boolean;
	}

	private static @Nullable Origin place(@Nullable Origin origin) {
		return (origin != null) ? new FrozenSource.Place(origin.toString()) : null;
	}

	static FrozenValue read(DataInput in) throws IOException {
		Object value = switch (in.readByte()) {
			case TEXT -> in.readUTF();
			case INTEGER -> in.readInt();
			case LONG -> in.readLong();
			case DOUBLE -> in.readDouble();
			default -> in.readBoolean();
		};
		return new FrozenValue(value, in.readBoolean() ? new FrozenSource.Place(in.readUTF()) : null);
	}

	void write(DataOutput out) throws IOException {
		if (this.value instanceof Integer number) {
			out.writeByte(INTEGER);
			out.writeInt(number);
		}
		else if (this.value instanceof Long number) {
			out.writeByte(LONG);
			out.writeLong(number);
		}
		else if (this.value instanceof Double number) {
			out.writeByte(DOUBLE);
			out.writeDouble(number);
		}
		else if (this.value instanceof Boolean truth) {
			out.writeByte(TRUTH);
			out.writeBoolean(truth);
		}
		else {
			out.writeByte(TEXT);
			out.writeUTF(this.value.toString());
		}
		out.writeBoolean(this.origin != null);
		if (this.origin != null) {
			out.writeUTF(this.origin.toString());
		}
	}

}
