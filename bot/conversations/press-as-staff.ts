import type { Action } from '../../cards/actions';
import { noteCard } from '../../cards/note-card';
import type { Reply, Surroundings } from './conversation';
import { askToHide, cancelHide, confirmHide, listHidden, unhide } from './hide-answer';
import { linkByPress } from './link-meeting';
import { markInMeetingChat } from './meeting-questions';
import { publish, saveDraft, showTranslations, writeAnswer } from './staff-answer';
import { showDesk } from './staff-desk';
import { exportQuestions } from './staff-export';
import { answer, draftOf, open, release, take } from './staff-handoff';
import { askToCancel, confirmCancel, saveMeeting, showForm, showMeetings } from './staff-meetings';
import { askToMerge, mergeQuestion } from './staff-merge';
import {
  acceptQuestion,
  askToDecline,
  assignQuestion,
  declineQuestion,
  markLive,
  openStaffQuestion,
  reorderQuestion,
  sendToMeeting,
} from './staff-question';
import { showQueue } from './staff-queue';
import { addAlternate, dismissReview, makeDraft, openReview, previewReview, showReviewList } from './staff-review';

type StaffAction = Extract<Action, { do: `staff-${string}` }>;

/** Whether the writer has said that no client is named in a form. */
export interface Confirmation {
  readonly isConfirmed: boolean;
}

/** What only staff may do. */
export function isStaffAction(action: Action): action is StaffAction {
  return action.do.startsWith('staff-');
}

/** Staff press a button. The press proves nothing: whether it comes from staff was looked up for it, as for every one. */
export async function pressAsStaff(
  action: StaffAction,
  around: Surroundings,
  { isConfirmed }: Confirmation,
): Promise<Reply> {
  if (!around.isStaff) {
    return { say: [noteCard(around.isStaff === null ? 'cannotCheck' : 'notStaff', around.language)] };
  }
  if (action.do === 'staff-link-meeting') return linkByPress(action, around);
  const marked = action.do === 'staff-live' ? await markInMeetingChat(action, around) : null;
  if (marked) return marked;
  // Others read along in a group, and the askers' names and questions are not for them.
  if (!around.isPersonal && !around.staff.isChannel(around.conversation)) {
    return { say: [noteCard('privately', around.language)] };
  }
  switch (action.do) {
    case 'staff-desk':
      return { say: [], replace: await showDesk(around) };
    case 'staff-open':
      return open(action, around);
    case 'staff-take':
      return take(action, around);
    case 'staff-release':
      return release(action, around);
    case 'staff-draft-answer':
      return draftOf(action, around);
    case 'staff-answer':
      return answer(action, around, { isConfirmed });
    case 'staff-hide':
      return askToHide(action, around);
    case 'staff-confirm-hide':
      return confirmHide(action, around, { isConfirmed });
    case 'staff-cancel-hide':
      return cancelHide(around);
    case 'staff-unhide':
      return unhide(action, around);
    case 'staff-list-hidden':
      return listHidden(action, around);
    case 'staff-review-list':
      return showReviewList(action, around);
    case 'staff-review-open':
      return openReview(action, around);
    case 'staff-review-preview':
      return previewReview(action, around, { isConfirmed });
    case 'staff-review-add':
      return addAlternate(action, around);
    case 'staff-review-draft':
      return makeDraft(action, around);
    case 'staff-review-dismiss':
      return dismissReview(action, around);
    case 'staff-meetings':
      return showMeetings(around);
    case 'staff-meeting-form':
      return showForm(action, around);
    case 'staff-save-meeting':
      return saveMeeting(action, around);
    case 'staff-cancel-meeting':
      return askToCancel(action, around);
    case 'staff-confirm-cancel':
      return confirmCancel(action, around);
    case 'staff-write':
      return writeAnswer(action, around);
    case 'staff-save-draft':
      return saveDraft(action, around, { isConfirmed });
    case 'staff-publish':
      return publish(action, around);
    case 'staff-translations':
      return showTranslations(action, around);
    case 'staff-queue':
      return showQueue(action, around);
    case 'staff-question':
      return openStaffQuestion(action, around);
    case 'staff-accept':
      return acceptQuestion(action, around);
    case 'staff-decline-form':
      return askToDecline(action, around);
    case 'staff-decline':
      return declineQuestion(action, around, { isConfirmed });
    case 'staff-merge-form':
      return askToMerge(action, around);
    case 'staff-merge':
      return mergeQuestion(action, around);
    case 'staff-assign':
      return assignQuestion(action, around);
    case 'staff-reorder':
      return reorderQuestion(action, around);
    case 'staff-to-meeting':
      return sendToMeeting(action, around);
    case 'staff-live':
      return markLive(action, around);
    case 'staff-export':
      return exportQuestions(action, around);
  }
}
