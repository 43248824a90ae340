using System.ComponentModel;
using FoodSaaS.Tenancy.GraphQL;

namespace FoodSaaS.Cms.Application.Domains;

[Description("The domain to look at.")]
internal sealed record CheckDomainInput([property: Description("Id of the domain.")] GlobalId Id);
