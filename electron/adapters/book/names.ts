/** The grammar of a book's names has one home, which those who verify share. */
export * from "../../../core/record/verify/names.ts";
