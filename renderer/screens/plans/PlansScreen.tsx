export function PlansScreen() {
  return <main />;
}
