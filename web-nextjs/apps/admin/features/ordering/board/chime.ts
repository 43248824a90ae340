/** Two notes, a fourth apart, as a bell at a counter; all times in seconds. */
const notes = [{ at: 0, hertz: 784 }, { at: 0.18, hertz: 1047 }];
const length = 0.45;
const loudness = 0.35;

/** A bell out of the browser's own tones: no file to load, and so it rings where the connection is lost too. */
export function makeChime() {
  const audio = new AudioContext();
  return {
    isBlocked: () => audio.state !== 'running',
    /** Only within a touch or a press of a key does the browser let us. */
    unlock: () => audio.resume(),
    onChange: (changed: () => void) => { audio.onstatechange = changed; },
    ring: () => {
      for (const { at, hertz } of notes) {
        const tone = audio.createOscillator();
        const volume = audio.createGain();
        const begin = audio.currentTime + at;
        tone.frequency.value = hertz;
        volume.gain.setValueAtTime(loudness, begin);
        volume.gain.exponentialRampToValueAtTime(0.001, begin + length);
        tone.connect(volume).connect(audio.destination);
        tone.start(begin);
        tone.stop(begin + length);
      }
    },
    close: () => { void audio.close(); },
  };
}

export type Chime = ReturnType<typeof makeChime>;
