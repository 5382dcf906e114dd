package io.chalice.autoconfigure.listener;

import org.springframework.core.ResolvableType;

import io.chalice.autoconfigure.bean.AnnotatedMethod;
import io.chalice.model.ScheduleSourceModel;
import io.chalice.schedule.ChaliceSchedule;
import io.chalice.schedule.ScheduledEvent;

/**
 * How a method takes what a schedule sends.
 *
 * @param eventIndex which parameter takes it, or -1 if none does
 * @param type what that takes, {@link Object} without one
 */
record ScheduleSignature(int eventIndex, ResolvableType type) {

	static ScheduleSignature of(AnnotatedMethod method, ScheduleSourceModel source) {
		ParameterTypes types = ParameterTypes.of(method, ChaliceSchedule.class.getSimpleName());
		int eventIndex = -1;
		for (int i = 0; i < types.types().size(); i++) {
			if (!ParameterTypes.isContext(types.types().get(i))) {
				if (eventIndex >= 0) {
					throw types.mistake("takes more than one parameter besides the Lambda context");
				}
				eventIndex = i;
			}
		}
		ResolvableType type = (eventIndex >= 0) ? types.types().get(eventIndex) : ResolvableType.forClass(Object.class);
		if (type.resolve() == ScheduledEvent.class) {
			if (source.input() != null) {
				throw types.mistake("takes a ScheduledEvent, and its schedule sends an input of its own");
			}
		}
		else if (!types.isWhole(type, "ScheduledEvent")) {
			types.checkBindable(type);
		}
		return new ScheduleSignature(eventIndex, type);
	}

}
