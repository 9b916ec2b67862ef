import { useEffect, useState } from "react";

/** The machine's clock in seconds since 1970, drawn anew as it goes on. */
export function useSeconds(): number {
  const [now, setNow] = useState(() => Date.now() / 1000);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now() / 1000), 250);
    return () => clearInterval(timer);
  }, []);
  return now;
}
