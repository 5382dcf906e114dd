package io.chalice.shell.training;

import java.util.regex.Pattern;

/**
 * What a training account answers to some calls.
 *
 * @param call a pattern of the calls, such as {@code GET /restapis/\w+} or
 * {@code GetRole}
 * @param deployed whether only an account with the application in it answers so; another
 * has not found it
 * @param status the HTTP status
 * @param body the answer
 */
record TrainingAnswer(Pattern call, boolean deployed, int status, String body) {

	boolean isFor(String asked, boolean present) {
		return (present || !this.deployed) && this.call.matcher(asked).matches();
	}

}
