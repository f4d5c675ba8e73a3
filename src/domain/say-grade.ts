const grades: Record<number, string> = { 1: 'outstanding', 2: 'good', 3: 'requires improvement', 4: 'inadequate' };

/**
 * Says a grade of Ofsted's four-point scale. Any other number is one that was not judged.
 *
 * @example sayGrade(2) // 'good'
 */
export function sayGrade(grade: number): string {
  return grades[grade] ?? 'not judged';
}
