// Whether a field is no longer as the portal sent it.
export const isChanged = field => {
  if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
  if (!field.options) return field.value !== field.defaultValue;
  return field.selectedIndex !== Math.max(0, [...field.options].findIndex(option => option.defaultSelected));
};
