using System.ComponentModel;
using NodaTime;

namespace FoodSaaS.Shared;

[Description("A day of the week.")]
public enum Weekday
{
    Monday = IsoDayOfWeek.Monday,
    Tuesday = IsoDayOfWeek.Tuesday,
    Wednesday = IsoDayOfWeek.Wednesday,
    Thursday = IsoDayOfWeek.Thursday,
    Friday = IsoDayOfWeek.Friday,
    Saturday = IsoDayOfWeek.Saturday,
    Sunday = IsoDayOfWeek.Sunday,
}
