using FoodSaaS.Tenancy.GraphQL;
using NodaTime;

namespace FoodSaaS.Cms.Application.Pages;

/// <summary>What the page of an entry says besides.</summary>
internal sealed record PageEntryView(LocalDate? Day, ImageView? Image, string ListPath, string ListTitle);
